package dev.berth.scenarios.command;

import java.nio.file.Path;

/** The console of a process, with what the launcher found out. */
final class SystemConsole {

  private SystemConsole() {}

  static Console of() {
    Path folder = Path.of("").toAbsolutePath();
    return new Console(
        System.out,
        System.err,
        folder,
        traces(folder),
        Boolean.getBoolean("berth.terminal"),
        System.getProperty("berth.commit", "unknown"));
  }

  /** The environment variable, else the folder beside the clone. */
  private static Path traces(Path folder) {
    String named = System.getenv("BERTH_TRACES");
    if (named != null && !named.isBlank()) {
      return folder.resolve(named).normalize();
    }
    String home = System.getProperty("berth.home", folder.toString());
    return Path.of(home).resolve("../shared/traces").toAbsolutePath().normalize();
  }
}
