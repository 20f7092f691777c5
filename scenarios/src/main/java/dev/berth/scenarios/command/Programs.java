package dev.berth.scenarios.command;

import dev.berth.scenarios.run.Progress;
import dev.berth.scenarios.run.RunOptions;
import dev.berth.scenarios.run.Shard;
import dev.berth.sim.Audit;

/** How this program runs a study when nothing is said. */
final class Programs {

  private Programs() {}

  static RunOptions.Program program(Console console) {
    return new RunOptions.Program(Version.number(), console.commit(), Runtime.version().toString());
  }

  static RunOptions options(Console console, int threads) {
    Progress progress = console.interactive() ? new ProgressLine(console.err()) : Progress.SILENT;
    return new RunOptions(
        threads, Audit.OFF, Shard.WHOLE, progress, System::nanoTime, program(console));
  }
}
