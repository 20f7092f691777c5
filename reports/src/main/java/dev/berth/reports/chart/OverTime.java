package dev.berth.reports.chart;

import static java.util.stream.Collectors.groupingBy;

import dev.berth.reports.chart.LineFigure.Line;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import dev.berth.reports.store.Results.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A metric of the fleet over time: per strategy the mean over replications and the band of its 95 %
 * interval, in slices of the run's time.
 */
record OverTime(String name, String title, SeriesMetric metric) implements Chart {

  private static final int SLICES = 144;

  @Override
  public List<Figure> of(Results results) {
    return Points.shown(results).stream()
        .map(point -> figure(results, point))
        .filter(figure -> !figure.lines().isEmpty())
        .map(Figure.class::cast)
        .toList();
  }

  private LineFigure figure(Results results, String point) {
    TimeAxis time = TimeAxis.of(results.manifest().study().horizonSeconds());
    Map<String, List<Sample>> samples =
        results.series(Scope.FLEET, metric.key(), point, SLICES).stream()
            .collect(groupingBy(Sample::strategy));
    List<Line> lines =
        results.strategies().stream()
            .filter(samples::containsKey)
            .map(strategy -> line(strategy, samples.getOrDefault(strategy, List.of()), time))
            .toList();
    return new LineFigure(
        Points.name(results, name, point),
        Points.title(results, title, point),
        metric.definition() + Captions.intervals(results, "the band"),
        time.label(),
        Shares.axis(metric.unit()),
        lines);
  }

  private Line line(String strategy, List<Sample> samples, TimeAxis time) {
    Map<Integer, List<Sample>> slices =
        samples.stream()
            .collect(groupingBy(Sample::slice, TreeMap::new, java.util.stream.Collectors.toList()));
    Line line =
        new Line(
            strategy, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (List<Sample> slice : slices.values()) {
      double factor = Shares.factor(metric.unit());
      Estimate value =
          Estimate.ofMean(slice.stream().mapToDouble(each -> each.value() * factor).toArray());
      line.xs().add(time.at(slice.stream().mapToDouble(Sample::atSeconds).average().orElseThrow()));
      line.means().add(value.mean());
      line.lows().add(value.mean() - value.halfWidth());
      line.highs().add(value.mean() + value.halfWidth());
    }
    return line;
  }
}
