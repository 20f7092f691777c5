package dev.berth.reports.chart;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.Scope;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.Results;
import dev.berth.reports.store.Results.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * CPU load of the hosts over time in the first replication of each strategy. Hosts are sorted by
 * their mean load, so that the maps of two strategies can be compared.
 */
record HostLoadMap(String name) implements Chart {

  private static final int SLICES = 72;
  private static final int BANDS = 40;
  private static final SeriesMetric METRIC = SeriesMetric.UTILISATION_VCPU;

  @Override
  public List<Figure> of(Results results) {
    long hosts = results.names(Scope.HOST, METRIC.key());
    if (hosts == 0) {
      return List.of();
    }
    String point = results.points().get(0);
    return results.strategies().stream()
        .map(strategy -> figure(results, new CellKey(strategy, 0, point), hosts))
        .filter(figure -> !figure.values().isEmpty())
        .map(Figure.class::cast)
        .toList();
  }

  private HeatFigure figure(Results results, CellKey cell, long hosts) {
    List<Sample> samples = results.rankedHosts(cell, METRIC.key(), SLICES, BANDS);
    double horizonSeconds = results.manifest().study().horizonSeconds();
    TimeAxis time = TimeAxis.of(horizonSeconds);
    int bands = (int) Math.min(hosts, BANDS);
    return new HeatFigure(
        Points.name(results, name + "-" + cell.strategy(), cell.point()),
        Points.title(results, "Host load under " + cell.strategy() + " (% of CPU)", cell.point()),
        "Used share of physical CPU per host in the first replication; hosts sorted by mean load,"
            + " busiest at the bottom.",
        time.label(),
        "hosts by mean load",
        columns(samples, slice -> time.text(slice * horizonSeconds / SLICES)),
        IntStream.range(0, bands).mapToObj(band -> String.valueOf(band * hosts / bands)).toList(),
        samples.isEmpty() ? List.of() : values(samples, bands),
        0,
        100);
  }

  private static List<String> columns(List<Sample> samples, IntFunction<String> label) {
    return samples.stream()
        .filter(sample -> sample.name().equals("0"))
        .map(sample -> label.apply(sample.slice()))
        .toList();
  }

  private static List<List<Double>> values(List<Sample> samples, int bands) {
    List<Integer> slices =
        samples.stream().filter(s -> s.name().equals("0")).map(Sample::slice).toList();
    List<List<Double>> rows = new ArrayList<>();
    for (int band = 0; band < bands; band++) {
      rows.add(new ArrayList<>(Collections.nCopies(slices.size(), Double.NaN)));
    }
    for (Sample sample : samples) {
      int column = slices.indexOf(sample.slice());
      if (column >= 0) {
        rows.get(Integer.parseInt(sample.name())).set(column, sample.value() * 100);
      }
    }
    return rows;
  }
}
