package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How far each run's busy hosts stand from the references, as shares, over replications. */
public record GapTable(List<Row> rows) {

  private static final Kpi BUSY = Kpis.of("busy-hosts-mean");

  /**
   * One strategy at one point.
   *
   * @param fluid busy hosts above the fluid bound of the run itself
   * @param dual busy hosts above the bound that does not cut instances
   * @param clairvoyant busy hosts above those of {@code reference.clairvoyant} in the same
   *     replication, negative below; empty when it did not run. It accepts other requests, so this
   *     is no bound.
   */
  public record Row(
      String point,
      String strategy,
      Optional<Estimate> fluid,
      Optional<Estimate> dual,
      Optional<Estimate> clairvoyant) {}

  public static GapTable of(Results results) {
    List<Row> rows = new ArrayList<>();
    for (String point : results.points()) {
      double[] clairvoyant = results.values(References.CLAIRVOYANT, point, BUSY);
      for (String strategy : results.strategies()) {
        double[] busy = results.values(strategy, point, BUSY);
        double[] gaps =
            IntStream.range(0, Math.min(busy.length, clairvoyant.length))
                .mapToDouble(i -> busy[i] / clairvoyant[i] - 1)
                .filter(Double::isFinite)
                .toArray();
        double[] fluid = Pairs.defined(results.values(strategy, point, Kpis.of("gap-fluid")));
        double[] dual = Pairs.defined(results.values(strategy, point, Kpis.of("gap-dual")));
        rows.add(new Row(point, strategy, estimate(fluid), estimate(dual), estimate(gaps)));
      }
    }
    return new GapTable(List.copyOf(rows));
  }

  private static Optional<Estimate> estimate(double[] values) {
    return values.length == 0 ? Optional.empty() : Optional.of(Estimate.ofMean(values));
  }
}
