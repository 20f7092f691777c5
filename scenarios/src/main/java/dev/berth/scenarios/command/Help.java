package dev.berth.scenarios.command;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.ParameterDescription;
import com.beust.jcommander.ParameterException;
import dev.berth.scenarios.yaml.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What {@code --help} prints. */
final class Help {

  private Help() {}

  static String overview(Map<String, Supplier<Command>> commands) {
    TextTable table = new TextTable("", "").indented(2);
    commands.forEach(
        (name, maker) ->
            table.row(
                "%s %s".formatted(name, Usage.of(maker.get())).strip(),
                Berth.summary(maker.get())));
    return """
        Berth, a workbench for virtual-machine placement.

        Usage: berth COMMAND [OPTIONS]

        %s
        berth COMMAND --help shows the options of a command.
        Exit status: 0 done, 1 a check failed, 2 wrong use or bad input, 3 internal error.
        """
        .formatted(table.text());
  }

  static String of(JCommander parser, Command command) {
    TextTable options = new TextTable("", "").indented(2);
    parser.getParameters().stream()
        .sorted(Comparator.comparing(ParameterDescription::getLongestName))
        .forEach(option -> options.row(option.getNames(), description(option)));
    return "%s\n\nUsage: %s %s [OPTIONS]\n%s"
        .formatted(
            Berth.summary(command),
            parser.getProgramName(),
            Usage.of(command),
            options.isEmpty() ? "" : "\n" + options.text());
  }

  private static String description(ParameterDescription option) {
    Object value = option.getDefault();
    boolean plain = value == null || value.equals(false) || value.toString().isEmpty();
    boolean none = plain || (value instanceof List<?> list && list.isEmpty());
    return option.getDescription() + (none ? "" : " (default %s)".formatted(value));
  }

  /** The parser's complaint as a sentence without a full stop, with the nearest option. */
  static String sentence(JCommander parser, ParameterException wrong, List<String> words) {
    List<String> known = new ArrayList<>();
    parser.getParameters().forEach(p -> known.addAll(Arrays.asList(p.getParameter().names())));
    for (String word : words) {
      if (word.startsWith("--") && !known.contains(word) && !isValue(words, word)) {
        return "there is no option %s; %s".formatted(word, Nearest.hint(word, known));
      }
    }
    String message = String.valueOf(wrong.getMessage());
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  private static boolean isValue(List<String> words, String word) {
    int at = words.indexOf(word);
    return at > 0 && words.get(at - 1).equals("--set");
  }
}
