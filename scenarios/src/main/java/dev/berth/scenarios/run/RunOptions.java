package dev.berth.scenarios.run;

import dev.berth.ports.Stopwatch;
import dev.berth.sim.Audit;

/**
 * How a study is run; nothing here changes its results.
 *
 * @param threads cells at once, 1 or more
 * @param stopwatch feeds timings, which reach the manifest only
 */
public record RunOptions(
    int threads,
    Audit audit,
    Shard shard,
    Progress progress,
    Stopwatch stopwatch,
    Program program) {

  public RunOptions {
    if (threads < 1) {
      throw new dev.berth.model.BadInputException(
          "--threads %d: must be 1 or more.".formatted(threads));
    }
  }

  /**
   * The program that runs it.
   *
   * @param commit of its sources, or {@code unknown}
   */
  public record Program(String version, String commit, String java) {}
}
