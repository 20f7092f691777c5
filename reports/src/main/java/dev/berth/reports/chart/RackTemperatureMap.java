package dev.berth.reports.chart;

import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.Results;
import dev.berth.reports.store.Results.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Inlet temperature of every rack over time in the first replication of each strategy. All maps of
 * a report share one scale, from the coolest to the hottest slice of any of them.
 */
record RackTemperatureMap(String name) implements Chart {

  private static final int SLICES = 72;
  private static final SeriesMetric METRIC = SeriesMetric.INLET;

  @Override
  public List<Figure> of(Results results) {
    List<Figure> figures = new ArrayList<>();
    for (String point : Points.shown(results)) {
      List<Sample> samples =
          results.series(Scope.DOMAIN, METRIC.key(), point, SLICES).stream()
              .filter(sample -> sample.replication() == 0)
              .toList();
      double bottom = samples.stream().mapToDouble(Sample::value).min().orElse(0);
      double top = samples.stream().mapToDouble(Sample::value).max().orElse(0);
      for (String strategy : samples.isEmpty() ? List.<String>of() : results.strategies()) {
        List<Sample> own = samples.stream().filter(s -> s.strategy().equals(strategy)).toList();
        if (!own.isEmpty()) {
          figures.add(figure(results, strategy, point, own, Math.floor(bottom), Math.ceil(top)));
        }
      }
    }
    return figures;
  }

  private HeatFigure figure(
      Results results,
      String strategy,
      String point,
      List<Sample> samples,
      double bottom,
      double top) {
    double horizonSeconds = results.manifest().study().horizonSeconds();
    TimeAxis time = TimeAxis.of(horizonSeconds);
    List<String> racks = samples.stream().map(Sample::name).distinct().toList();
    List<Integer> slices = samples.stream().map(Sample::slice).distinct().sorted().toList();
    List<List<Double>> values = new ArrayList<>();
    racks.forEach(
        rack -> values.add(new ArrayList<>(Collections.nCopies(slices.size(), Double.NaN))));
    for (Sample sample : samples) {
      values.get(racks.indexOf(sample.name())).set(slices.indexOf(sample.slice()), sample.value());
    }
    return new HeatFigure(
        Points.name(results, name + "-" + strategy, point),
        Points.title(results, "Inlet temperature of racks under " + strategy + " (°C)", point),
        "Mean true inlet temperature of each rack's hosts in the first replication; all such maps"
            + " share one scale.",
        time.label(),
        "rack",
        slices.stream().map(slice -> time.text(slice * horizonSeconds / SLICES)).toList(),
        racks,
        values,
        bottom,
        top);
  }
}
