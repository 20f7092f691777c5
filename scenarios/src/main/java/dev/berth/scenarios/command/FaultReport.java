package dev.berth.scenarios.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down what broke, so that it can be mended. */
final class FaultReport {

  private FaultReport() {}

  /** Writes a report file and says what happened and where it stands. */
  static String report(Throwable broken, Console console, String... arguments) {
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    writer.println("berth " + Version.number() + " (" + console.commit() + ")");
    writer.println("java " + Runtime.version());
    writer.println("command: berth " + String.join(" ", arguments));
    broken.printStackTrace(writer);
    String what = "internal error: " + broken;
    try {
      Path file = Files.createTempFile("berth-error-", ".txt");
      Files.writeString(file, text.toString());
      return "%s\nThis is a fault of Berth. The report is in %s; please attach it to an issue."
          .formatted(what, file);
    } catch (IOException e) {
      return what + "\n" + text;
    }
  }
}
