package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.stats.WarmUp;
import dev.berth.reports.store.Results;
import dev.berth.reports.store.Results.Sample;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What MSER-5 says about the warm-up, from the mean of the busy hosts over replications (Welch's
 * average, which the chart over time draws).
 */
final class WarmUpNote {

  private static final int SLICES = 200;
  private static final int FEWEST = 20;
  private static final double SECONDS_PER_HOUR = 3600;

  private WarmUpNote() {}

  /** Empty without series. */
  static String html(Results results) {
    String point = results.points().get(0);
    var byStrategy =
        results.series(Scope.FLEET, SeriesMetric.BUSY_HOSTS.key(), point, SLICES).stream()
            .collect(Collectors.groupingBy(Sample::strategy));
    String cuts =
        results.strategies().stream()
            .filter(byStrategy::containsKey)
            .map(strategy -> cut(results, strategy, byStrategy.getOrDefault(strategy, List.of())))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return cuts.isEmpty()
        ? ""
        : "<details><summary>Warm-up</summary><p>The scenario leaves out %s. MSER-5 on the mean of busy hosts over replications would leave out: %s. It looks for a steady state: where the load follows the day there is none, and its advice means nothing.</p></details>\n"
            .formatted(hours(results.manifest().study().warmUpSeconds()), cuts);
  }

  private static String cut(Results results, String strategy, List<Sample> samples) {
    TreeMap<Integer, Double> means =
        samples.stream()
            .collect(
                Collectors.groupingBy(
                    Sample::slice, TreeMap::new, Collectors.averagingDouble(Sample::value)));
    if (means.size() < FEWEST) {
      return "";
    }
    double[] series = means.values().stream().mapToDouble(value -> value).toArray();
    double share = (double) WarmUp.mser5(series) / series.length;
    return "%s %s"
        .formatted(escape(strategy), hours(share * results.manifest().study().horizonSeconds()));
  }

  private static String hours(double seconds) {
    return String.format(Locale.ROOT, "%.1f h", seconds / SECONDS_PER_HOUR);
  }
}
