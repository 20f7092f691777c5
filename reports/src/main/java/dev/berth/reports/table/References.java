package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What the contenders are measured against. {@code bound.fluid} is no run: per replication it is
 * the least of the runs' own fluid bounds, which none of them can beat. A strategy whose name
 * begins with {@code reference.} knows what no contender may know; it is shown and never ranked.
 */
public final class References {

  /** The row of the fluid bound. */
  public static final String FLUID = "bound.fluid";

  /** The strategy that knows every lifetime. */
  public static final String CLAIRVOYANT = "reference.clairvoyant";

  private static final String PREFIX = "reference.";

  /** KPI to the KPI that bounds it from below. */
  private static final Map<String, String> BOUNDS =
      Map.of(
          "busy-hosts-mean", "fluid-busy-hosts-mean", "busy-hosts-peak", "fluid-busy-hosts-peak");

  private References() {}

  /** Whether a row is a reference rather than a contender. */
  public static boolean is(String strategy) {
    return strategy.startsWith(PREFIX) || strategy.equals(FLUID);
  }

  /** The strategies that compete. */
  public static List<String> contenders(Results results) {
    return results.strategies().stream().filter(strategy -> !is(strategy)).toList();
  }

  /** The fluid bound's entries among these columns; empty where the runs have none. */
  static Map<String, Entry> fluid(Results results, String point, List<Kpi> columns) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (Kpi kpi : columns) {
      String bound = BOUNDS.get(kpi.key());
      double[] values = bound == null ? new double[0] : least(results, point, Kpis.of(bound));
      if (values.length > 0) {
        entries.put(kpi.key(), new Entry(Estimate.ofMean(values), Entry.Mark.NONE));
      }
    }
    return entries;
  }

  private static double[] least(Results results, String point, Kpi kpi) {
    double[] least = new double[results.manifest().study().replications()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (String strategy : results.strategies()) {
      double[] values = results.values(strategy, point, kpi);
      for (int i = 0; i < Math.min(values.length, least.length); i++) {
        least[i] = Math.min(least[i], values[i]);
      }
    }
    return DoubleStream.of(least).filter(Double::isFinite).toArray();
  }
}
