package dev.berth.scenarios.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the command in this process. */
record CommandLine(Path folder, Path traces) {

  /** The reactor's root. */
  static Path root() {
    return Path.of(System.getProperty("berth.root", "..")).toAbsolutePath().normalize();
  }

  /** What came of a command line. */
  record Result(int status, String out, String err) {}

  static CommandLine in(Path folder) {
    return new CommandLine(folder, folder.resolve("traces"));
  }

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            traces,
            false,
            "test");
    int status = Berth.run(console, arguments);
    return new Result(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
