package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameters;
import com.beust.jcommander.ParametersDelegate;
import dev.berth.draws.Draws;
import dev.berth.forecast.ForecastError;
import dev.berth.forecast.Forecaster;
import dev.berth.forecast.HoltWinters;
import dev.berth.forecast.SeasonalNaive;
import dev.berth.forecast.SeasonalQuantile;
import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.traces.FoundTrace;
import dev.berth.traces.inspect.DemandSeries;
import dev.berth.workload.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code berth traces forecast}: how well a trace's demand can be foretold. */
@Parameters(
    commandDescription =
        "Says how well a trace's demand can be foretold, on a held-out part, and when it exceeds a capacity.")
final class TracesForecastCommand implements Command {

  private static final int SEASONS = 7;
  private static final int MINUTES_PER_DAY = 1440;

  @Parameter(description = "FILE", required = true)
  private String file = "";

  @ParametersDelegate private final TraceFiles files = new TraceFiles();

  @Parameter(names = "--step", description = "minutes of a step")
  private int step = 60;

  @Parameter(names = "--season", description = "minutes after which demand repeats itself")
  private int season = MINUTES_PER_DAY;

  @Parameter(names = "--ahead", description = "minutes to look ahead")
  private int ahead = MINUTES_PER_DAY;

  @Parameter(names = "--quantile", description = "of the high values, above 0 and below 1")
  private double quantile = 0.9;

  @Parameter(names = "--held-out", description = "share of the series, at its end, to compare on")
  private double heldOut = 0.33;

  @Parameter(
      names = "--capacity",
      description = "vCPUs; says when the forecast from the trace's end exceeds them")
  private double capacity = Double.POSITIVE_INFINITY;

  @Override
  public int run(Console console) {
    requireSense();
    FoundTrace trace = files.only(console.path(file));
    try (Workload workload = files.spec(trace, console).open(new Draws(1))) {
      DemandSeries demand = DemandSeries.of(workload, step * (Ticks.PER_HOUR / 60));
      int steps = demand.runningVcpus().length;
      int from = (int) Math.round(steps * (1 - heldOut));
      if (from < 2 * season / step || from >= steps) {
        throw new BadInputException(
            "%s: its %d steps of %d minutes hold out too little or leave less than two seasons; name other --step, --season or --held-out."
                .formatted(file, steps, step));
      }
      console
          .out()
          .printf(
              "%d steps of %d min, the last %d held out; from each of them %d steps ahead.%n",
              steps, step, steps - from, ahead / step);
      console.out().print(table("asked in a step", demand.askedVcpus(), from));
      console.out().print(table("running", demand.runningVcpus(), from));
      console.out().print(dry(demand.runningVcpus()));
    }
    return ExitStatus.DONE;
  }

  private void requireSense() {
    boolean sensible =
        step > 0
            && season >= step
            && season % step == 0
            && ahead >= step
            && quantile > 0
            && quantile < 1
            && heldOut > 0
            && heldOut < 1;
    if (!sensible) {
      throw new BadInputException(
          "traces forecast: --season (%d) must be a multiple of --step (%d), --ahead (%d) at least a step, --quantile (%s) and --held-out (%s) between 0 and 1."
              .formatted(season, step, ahead, quantile, heldOut));
    }
  }

  private String table(String what, double[] series, int from) {
    TextTable table =
        new TextTable(
            "vCPUs " + what,
            "error (MAPE, %)",
            "pinball loss (vCPUs)",
            "covered (%), of " + number(100 * quantile));
    for (Forecaster forecaster : forecasters(series, from)) {
      ForecastError error = ForecastError.of(forecaster, series, from, ahead / step, quantile);
      table.row(
          forecaster.name(),
          number(error.meanAbsolutePercent()),
          number(error.pinball()),
          number(100 * error.coverage()));
    }
    return "\n" + table.text();
  }

  /** Fitted on what comes before the held-out part. */
  private List<Forecaster> forecasters(double[] series, int from) {
    int steps = season / step;
    return List.of(
        new SeasonalNaive(steps),
        new SeasonalQuantile(steps, SEASONS),
        HoltWinters.fitted(Arrays.copyOf(series, from), steps));
  }

  private String dry(double[] running) {
    if (Double.isInfinite(capacity)) {
      return "";
    }
    Forecaster forecaster = HoltWinters.fitted(running, season / step);
    int in = forecaster.outlook(running, ahead / step, quantile).runsDryIn(capacity);
    String when =
        in == 0
            ? "not within %d minutes".formatted(ahead)
            : "within %d minutes of the trace's end".formatted(in * step);
    return "%n%s vCPUs: the %s %% quantile exceeds them %s (%s).%n"
        .formatted(number(capacity), number(100 * quantile), when, forecaster.name());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
