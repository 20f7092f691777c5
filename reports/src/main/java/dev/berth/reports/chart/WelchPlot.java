package dev.berth.reports.chart;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.groupingBy;

import dev.berth.reports.chart.LineFigure.Line;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.Results;
import dev.berth.reports.store.Results.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Welch's plot (The Computer Performance Modeling Handbook, 1983): the mean of the busy hosts over
 * replications, smoothed by a moving average whose window shrinks at the start. Where a line turns
 * level the warm-up may end.
 */
record WelchPlot(String name) implements Chart {

  private static final int SLICES = 200;
  private static final int HALF_WINDOW = 10;
  private static final int FEWEST_REPLICATIONS = 2;
  private static final double SECONDS_PER_HOUR = 3600;

  @Override
  public List<Figure> of(Results results) {
    if (results.manifest().study().replications() < FEWEST_REPLICATIONS) {
      return List.of();
    }
    String point = results.points().get(0);
    var samples =
        results.series(Scope.FLEET, SeriesMetric.BUSY_HOSTS.key(), point, SLICES).stream()
            .collect(groupingBy(Sample::strategy));
    TimeAxis time = TimeAxis.of(results.manifest().study().horizonSeconds());
    List<Line> lines = new ArrayList<>();
    for (String strategy : results.strategies()) {
      List<Sample> own = samples.getOrDefault(strategy, List.of());
      if (!own.isEmpty()) {
        lines.add(line(strategy, own, time));
      }
    }
    return lines.isEmpty() ? List.of() : List.of(figure(results, point, time, lines));
  }

  private Figure figure(Results results, String point, TimeAxis time, List<Line> lines) {
    return new LineFigure(
        Points.name(results, name, point),
        Points.title(results, "Welch's plot of busy hosts", point),
        String.format(
            Locale.ROOT,
            "Mean over replications, moving average over %d of %d slices of the run. Where it turns"
                + " level the warm-up may end; the scenario leaves out %.1f h.",
            2 * HALF_WINDOW + 1,
            SLICES,
            results.manifest().study().warmUpSeconds() / SECONDS_PER_HOUR),
        time.label(),
        SeriesMetric.BUSY_HOSTS.unit(),
        lines);
  }

  private static Line line(String strategy, List<Sample> samples, TimeAxis time) {
    TreeMap<Integer, Double> means =
        samples.stream()
            .collect(groupingBy(Sample::slice, TreeMap::new, averagingDouble(Sample::value)));
    TreeMap<Integer, Double> seconds =
        samples.stream()
            .collect(groupingBy(Sample::slice, TreeMap::new, averagingDouble(Sample::atSeconds)));
    List<Double> xs = seconds.values().stream().map(time::at).toList();
    double[] values = means.values().stream().mapToDouble(value -> value).toArray();
    int last = Math.max(1, values.length - HALF_WINDOW);
    List<Double> smooth = smoothed(values, HALF_WINDOW).subList(0, last);
    return new Line(strategy, xs.subList(0, last), smooth, smooth, smooth);
  }

  /** The moving average of every value, over as many neighbours on both sides as there are. */
  static List<Double> smoothed(double[] values, int halfWindow) {
    List<Double> smooth = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      int half = Math.min(halfWindow, Math.min(i, values.length - 1 - i));
      double sum = 0;
      for (int j = i - half; j <= i + half; j++) {
        sum += values[j];
      }
      smooth.add(sum / (2 * half + 1));
    }
    return smooth;
  }
}
