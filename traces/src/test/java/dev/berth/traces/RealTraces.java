package dev.berth.traces;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the real traces lie: the folder named by BERTH_TRACES, else beside the clone. */
public final class RealTraces {

  private RealTraces() {}

  /** A trace by its path in that folder; without it the test is skipped. */
  public static Path at(String path) {
    String named = System.getenv("BERTH_TRACES");
    Path root = Path.of(System.getProperty("berth.root", "."));
    Path folder = named == null ? root.resolve("../shared/traces").normalize() : Path.of(named);
    Path trace = folder.resolve(path);
    assumeTrue(Files.exists(trace), () -> "Skipped: no trace at " + trace + "; set BERTH_TRACES.");
    return trace;
  }
}
