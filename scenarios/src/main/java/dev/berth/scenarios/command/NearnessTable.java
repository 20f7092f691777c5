package dev.berth.scenarios.command;

import dev.berth.traces.twin.Nearness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How near twins come to their trace, as a table. */
final class NearnessTable {

  private static final Map<String, ToDoubleFunction<Nearness>> FIGURES = figures();

  private NearnessTable() {}

  private static Map<String, ToDoubleFunction<Nearness>> figures() {
    Map<String, ToDoubleFunction<Nearness>> all = new LinkedHashMap<>();
    all.put("flavors, total variation", Nearness::flavors);
    all.put("lifetimes, Kolmogorov-Smirnov", Nearness::lifetimes);
    all.put("times between batches, Kolmogorov-Smirnov", Nearness::gaps);
    all.put("requests, twin / trace", Nearness::requests);
    all.put("dispersion 1 min, twin / trace", Nearness::dispersionMinute);
    all.put("dispersion 5 min, twin / trace", Nearness::dispersionFiveMinutes);
    all.put("dispersion 1 h, twin / trace", Nearness::dispersionHour);
    all.put("autocorrelation 1 h, twin - trace", Nearness::autocorrelationHour);
    all.put("autocorrelation 24 h, twin - trace", Nearness::autocorrelationDay);
    return all;
  }

  /** Mean of every figure; those without a value are left out. */
  static Map<String, Double> means(List<Nearness> twins) {
    Map<String, Double> means = new LinkedHashMap<>();
    FIGURES.forEach(
        (name, figure) ->
            twins.stream()
                .mapToDouble(figure)
                .average()
                .ifPresent(
                    mean -> {
                      if (Double.isFinite(mean)) {
                        means.put(name, mean);
                      }
                    }));
    return means;
  }

  static String text(Map<String, List<Nearness>> scopes) {
    StringBuilder text = new StringBuilder();
    scopes.forEach(
        (scope, twins) -> {
          TextTable table =
              new TextTable("mean of %d".formatted(twins.size()), "mean", "least", "most");
          FIGURES.forEach((name, figure) -> row(table, name, twins, figure));
          text.append(scope).append('\n').append(table.text()).append('\n');
        });
    return text.toString();
  }

  private static void row(
      TextTable table, String name, List<Nearness> twins, ToDoubleFunction<Nearness> figure) {
    double mean = twins.stream().mapToDouble(figure).average().orElse(Double.NaN);
    if (Double.isFinite(mean)) {
      table.row(
          name,
          decimal(mean),
          decimal(twins.stream().mapToDouble(figure).min().orElse(mean)),
          decimal(twins.stream().mapToDouble(figure).max().orElse(mean)));
    }
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
