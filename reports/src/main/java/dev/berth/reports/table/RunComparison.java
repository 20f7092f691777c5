package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.store.BadResultsException;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Two results folders side by side: per point, strategy and main KPI the difference of the second
 * from the first, paired by replication.
 *
 * @param identical whether the tables of KPIs have the same hash
 * @param onlyOne points and strategies that one of them lacks
 */
public record RunComparison(boolean identical, List<Row> rows, List<String> onlyOne) {

  private static final String TABLE = "kpis.csv";

  /** One difference. */
  public record Row(String point, String strategy, Kpi kpi, PairedDifference difference) {}

  /**
   * Compares.
   *
   * @throws BadResultsException when their seeds differ: then replications are no pairs
   */
  public static RunComparison of(Results first, Results second) {
    long seed = first.manifest().study().seed();
    if (seed != second.manifest().study().seed()) {
      throw new BadResultsException(
          "%s ran with seed %d, %s with seed %d; compare runs of one seed, so that replications are pairs."
              .formatted(first.folder(), seed, second.folder(), second.manifest().study().seed()));
    }
    List<Row> rows = new ArrayList<>();
    for (String point : first.points()) {
      for (String strategy : first.strategies()) {
        for (Kpi kpi : first.kpis().stream().filter(Kpi::headline).toList()) {
          difference(first, second, point, strategy, kpi, rows);
        }
      }
    }
    boolean identical = first.manifest().table(TABLE).equals(second.manifest().table(TABLE));
    return new RunComparison(identical, List.copyOf(rows), onlyOne(first, second));
  }

  /** Per KPI how often the second is better, not told apart and worse. */
  public Map<Kpi, WinTieLoss.Count> counts() {
    Map<Kpi, WinTieLoss.Count> counts = new LinkedHashMap<>();
    for (Row row : rows) {
      WinTieLoss.Count before = counts.getOrDefault(row.kpi(), new WinTieLoss.Count(0, 0, 0));
      counts.put(row.kpi(), before.with(row.difference().verdict(row.kpi().better())));
    }
    return counts;
  }

  private static void difference(
      Results first, Results second, String point, String strategy, Kpi kpi, List<Row> rows) {
    double[] before = first.values(strategy, point, kpi);
    double[] after = second.values(strategy, point, kpi);
    int[] pairs =
        IntStream.range(0, Math.min(before.length, after.length))
            .filter(i -> !Double.isNaN(before[i]) && !Double.isNaN(after[i]))
            .toArray();
    if (pairs.length > 0) {
      PairedDifference difference =
          PairedDifference.of(
              IntStream.of(pairs).mapToDouble(i -> after[i]).toArray(),
              IntStream.of(pairs).mapToDouble(i -> before[i]).toArray(),
              first.manifest().study().seed());
      rows.add(new Row(point, strategy, kpi, difference));
    }
  }

  private static List<String> onlyOne(Results first, Results second) {
    List<String> only = new ArrayList<>();
    missing("strategy", first.strategies(), second.strategies(), "first", only);
    missing("strategy", second.strategies(), first.strategies(), "second", only);
    missing("point", first.points(), second.points(), "first", only);
    missing("point", second.points(), first.points(), "second", only);
    return List.copyOf(only);
  }

  private static void missing(
      String kind, List<String> here, List<String> there, String which, List<String> only) {
    here.stream()
        .filter(name -> !there.contains(name))
        .forEach(name -> only.add("%s \"%s\" is in the %s only".formatted(kind, name, which)));
  }
}
