package dev.berth.scenarios.command;

import dev.berth.scenarios.run.RunSummary;
import java.nio.file.Path;
import java.util.Locale;

/** The last words of a run: speed, and where the results are. */
final class RunLines {

  private RunLines() {}

  /**
   * @param written the report, or the folder where none was asked for
   */
  static String of(RunSummary summary, Path written) {
    StringBuilder lines = new StringBuilder();
    if (summary.ran() > 0) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%d cells, %,.0f requests in %.1f s: %,.0f requests/s, %,.0f decisions/s of placing%n",
              summary.ran(),
              summary.requests(),
              summary.wallSeconds(),
              summary.requests() / summary.wallSeconds(),
              summary.decisions() / summary.decisionSeconds()));
    }
    if (summary.kept() > 0) {
      lines.append("%d cells were finished before and kept%n".formatted(summary.kept()));
    }
    lines.append(
        summary.complete()
            ? "Results: %s%n".formatted(written)
            : "%d cells are left to other shards; the last one to end writes %s%n"
                .formatted(summary.missing(), written));
    return lines.toString();
  }
}
