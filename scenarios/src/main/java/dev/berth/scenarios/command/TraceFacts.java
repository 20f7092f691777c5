package dev.berth.scenarios.command;

import dev.berth.draws.Draws;
import dev.berth.traces.FoundTrace;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.inspect.Quantiles;
import dev.berth.traces.inspect.WorkloadStatistics;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What inspection found out about a trace.
 *
 * @param readings of utilisation; 0 where the source has none
 */
record TraceFacts(
    FoundTrace trace,
    WorkloadStatistics statistics,
    long readings,
    long leftOut,
    List<String> assumptions) {

  private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
  private static final int MOST_FLAVORS = 12;

  static TraceFacts of(FoundTrace trace, WorkloadSpec spec) {
    try (Workload workload = spec.open(new Draws(1))) {
      WorkloadStatistics statistics = WorkloadStatistics.of(workload);
      long readings = workload instanceof ReadingSource source ? source.readings() : 0;
      return new TraceFacts(
          trace, statistics, readings, workload.skippedRecords(), workload.assumptions());
    }
  }

  long requests() {
    return statistics.arrivals().count();
  }

  /** All figures by name, numbers as they are; those without a value are left out. */
  Map<String, Object> values() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("format", trace.format().key());
    all.put("path", trace.path().toString());
    all.put("requests", requests());
    all.put("warm instances", statistics.warmInstances());
    all.put("bad records left out", leftOut);
    all.put("readings", readings);
    all.put("batches", statistics.batchSizes().count());
    all.put("alive at the end", statistics.aliveAtEnd());
    number(all, "span h", statistics.arrivals().spanHours());
    number(all, "mean vCPUs", statistics.meanVcpus());
    number(all, "mean memory MiB", statistics.meanMemoryMiB());
    number(all, "requests per hour", requests() / statistics.arrivals().spanHours());
    number(all, "dispersion 1 min", statistics.arrivals().dispersionPerMinute());
    number(all, "dispersion 5 min", statistics.arrivals().dispersionPerFiveMinutes());
    number(all, "dispersion 1 h", statistics.arrivals().dispersionPerHour());
    number(all, "autocorrelation 1 h", statistics.arrivals().autocorrelation(1));
    number(all, "autocorrelation 24 h", statistics.arrivals().autocorrelation(24));
    number(all, "Hurst exponent", statistics.arrivals().hurst());
    quantiles(all, "lifetime s", statistics.lifetimeSeconds());
    quantiles(all, "batch size", statistics.batchSizes());
    statistics
        .utilisation()
        .forEach(
            (channel, quantiles) -> {
              String name = channel.name().toLowerCase(Locale.ROOT).replace('_', ' ');
              quantiles(all, name, quantiles);
              number(all, name + " zero share", quantiles.zeroShare());
            });
    return all;
  }

  private static void number(Map<String, Object> all, String name, double value) {
    if (Double.isFinite(value)) {
      all.put(name, value);
    }
  }

  private static void quantiles(Map<String, Object> all, String name, Quantiles quantiles) {
    if (quantiles.count() > 0) {
      for (double share : SHARES) {
        all.put("%s q%02.0f".formatted(name, share * 100), quantiles.at(share));
      }
    }
  }

  /** The most frequent flavors with their shares of the requests. */
  List<Map.Entry<String, Double>> flavors() {
    List<Map.Entry<String, Double>> shares = new ArrayList<>();
    for (Map.Entry<String, Long> flavor : statistics.requestsByFlavor()) {
      shares.add(Map.entry(flavor.getKey(), (double) flavor.getValue() / requests()));
    }
    return shares.subList(0, Math.min(MOST_FLAVORS, shares.size()));
  }

  /** A figure as it is printed. */
  static String text(Object value) {
    if (value instanceof Long whole) {
      return String.format(Locale.ROOT, "%,d", whole);
    }
    if (value instanceof Double number) {
      return Math.abs(number) >= 1000
          ? String.format(Locale.ROOT, "%,.0f", number)
          : String.format(Locale.ROOT, "%.4g", number)
              .replaceFirst("(\\.\\d*?)0+$", "$1")
              .replaceFirst("\\.$", "");
    }
    return String.valueOf(value);
  }
}
