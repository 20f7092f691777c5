package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import dev.berth.model.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@Parameters(commandDescription = "Runs the benchmarks in a process of their own.")
final class BenchCommand implements Command {

  private static final String QUICK = "dev.berth.bench.QuickTable";
  private static final String PEER = "dev.berth.bench.StockPeer";
  private static final String JMH = "org.openjdk.jmh.Main";

  @Parameter(names = "--quick", description = "a table in less than two minutes")
  private boolean quick;

  @Override
  public int run(Console console) {
    Path home = Path.of(System.getProperty("berth.home", console.folder().toString()));
    Path jar = home.resolve("bench/target/benchmarks.jar");
    if (stale(jar, home.resolve("scenarios/target/berth.jar"))) {
      build(home, console);
    }
    if (quick) {
      return java(home, jar, QUICK);
    }
    int peer = java(home, jar, PEER);
    return peer == ExitStatus.DONE ? java(home, jar, JMH) : peer;
  }

  /** Whether the benchmarks are missing or were built before the command itself. */
  private static boolean stale(Path jar, Path command) {
    try {
      return !Files.isRegularFile(jar)
          || (Files.isRegularFile(command)
              && Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(command)) < 0);
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be read (%s).".formatted(jar, e), e);
    }
  }

  private static void build(Path home, Console console) {
    Path maven = home.resolve("mvnw");
    if (!Files.isRegularFile(maven)) {
      throw new BadInputException(
          "bench: there are no sources in %s to build the benchmarks from; run ./berth bench in a clone."
              .formatted(home));
    }
    console.err().println("Building the benchmarks...");
    List<String> command =
        List.of(maven.toString(), "-q", "-B", "-Dquickly", "-pl", "bench", "-am", "package");
    if (process(command, home) != ExitStatus.DONE) {
      throw new IllegalStateException("The build of the benchmarks failed: " + command);
    }
  }

  private static int java(Path home, Path jar, String main) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return process(List.of(java.toString(), "-Xmx4g", "-cp", jar.toString(), main), home);
  }

  private static int process(List<String> command, Path folder) {
    try {
      Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
      return process.waitFor() == 0 ? ExitStatus.DONE : ExitStatus.CHECK_FAILED;
    } catch (IOException e) {
      throw new IllegalStateException("Cannot start " + command, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted: " + command, e);
    }
  }
}
