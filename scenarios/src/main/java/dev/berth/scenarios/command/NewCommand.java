package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

@Parameters(commandDescription = "Writes a commented scenario to start from, NAME.yaml.")
final class NewCommand implements Command {

  @Parameter(description = "NAME", required = true)
  private String name = "";

  @Override
  public int run(Console console) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new BadInputException(
          "new %s: a name must be of letters, digits, dot, hyphen or underscore.".formatted(name));
    }
    String stem = name.replaceFirst("\\.ya?ml$", "");
    Path file = console.path(stem + ".yaml");
    try {
      Files.writeString(
          file, template().replace("my-scenario", stem), StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw new BadInputException(
          "%s: exists already; choose another name or remove it.".formatted(file), e);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be written (%s).".formatted(file, e), e);
    }
    console.out().printf("%s: written. Next: berth run %s%n", file, file);
    return ExitStatus.DONE;
  }

  private static String template() {
    try (InputStream in = NewCommand.class.getResourceAsStream("/new-scenario.yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
