package dev.berth.scenarios.command;

import dev.berth.scenarios.run.Progress;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar with the time that is left. */
final class ProgressLine implements Progress {

  private static final int WIDTH = 79;
  private static final Duration REDRAW = Duration.ofMillis(200);

  private final PrintStream stream;
  private @Nullable ProgressBar bar;

  ProgressLine(PrintStream stream) {
    this.stream = stream;
  }

  @Override
  public void begin(long steps) {
    if (steps > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("Running")
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis((int) REDRAW.toMillis())
              .setConsumer(new ConsoleProgressBarConsumer(stream, WIDTH))
              .build();
    }
  }

  @Override
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
