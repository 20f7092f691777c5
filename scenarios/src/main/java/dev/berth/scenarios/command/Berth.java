package dev.berth.scenarios.command;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.ParameterException;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import dev.berth.reports.store.BadResultsException;
import dev.berth.scenarios.yaml.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The {@code berth} command. */
public final class Berth {

  private static final List<String> HELP = List.of("help", "--help", "-h");
  private static final List<String> VERSION = List.of("version", "--version");

  private final Console console;
  private final Map<String, Supplier<Command>> commands = Commands.all();

  private Berth(Console console) {
    this.console = console;
  }

  public static void main(String[] arguments) {
    int status = run(SystemConsole.of(), arguments);
    System.out.flush();
    if (status != ExitStatus.DONE) {
      System.exit(status);
    }
  }

  /** Runs one command line and returns its exit status. */
  public static int run(Console console, String... arguments) {
    try {
      return new Berth(console).dispatch(List.of(arguments));
    } catch (BadInputException | BadResultsException wrong) {
      console.err().println("berth: " + wrong.getMessage());
      return ExitStatus.BAD_INPUT;
    } catch (RuntimeException | Error broken) {
      console.err().println("berth: " + FaultReport.report(broken, console, arguments));
      return ExitStatus.INTERNAL_ERROR;
    }
  }

  private int dispatch(List<String> words) {
    if (words.isEmpty() || HELP.contains(words.get(0))) {
      console.out().print(Help.overview(commands));
      return ExitStatus.DONE;
    }
    if (VERSION.contains(words.get(0))) {
      console.out().println("berth " + Version.number());
      return ExitStatus.DONE;
    }
    String name = name(words);
    List<String> rest = words.subList(name.split(" ").length, words.size());
    Command command = supplier(name).get();
    JCommander parser = parser(name, command);
    if (rest.stream().anyMatch(HELP::contains)) {
      console.out().print(Help.of(parser, command));
      return ExitStatus.DONE;
    }
    parse(parser, name, rest);
    return command.run(console);
  }

  private void parse(JCommander parser, String name, List<String> rest) {
    try {
      parser.parse(rest.toArray(new String[0]));
    } catch (ParameterException wrong) {
      throw new BadInputException(
          "%s: %s; see berth %s --help.".formatted(name, Help.sentence(parser, wrong, rest), name),
          wrong);
    }
  }

  private static JCommander parser(String name, Command command) {
    JCommander parser =
        JCommander.newBuilder().addObject(command).programName("berth " + name).build();
    parser.setExpandAtSign(false);
    return parser;
  }

  /** The longest name of a command with which the words begin. */
  private String name(List<String> words) {
    String two = String.join(" ", words.subList(0, Math.min(2, words.size())));
    if (commands.containsKey(two)) {
      return two;
    }
    if (commands.containsKey(words.get(0))) {
      return words.get(0);
    }
    String first = words.get(0);
    boolean family = commands.keySet().stream().anyMatch(name -> name.startsWith(first + " "));
    throw new BadInputException(
        "there is no command %s; %s. See berth --help."
            .formatted(
                family ? two : first, Nearest.hint(family ? two : first, commands.keySet())));
  }

  private Supplier<Command> supplier(String name) {
    Supplier<Command> supplier = commands.get(name);
    if (supplier == null) {
      throw new IllegalStateException("There is no command " + name + ".");
    }
    return supplier;
  }

  /** The sentence that describes a command. */
  static String summary(Command command) {
    return Arrays.stream(command.getClass().getAnnotationsByType(Parameters.class))
        .map(Parameters::commandDescription)
        .findFirst()
        .orElse("");
  }
}
