package dev.berth.reports.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The points of a sweep read as a full design of two levels each; the level that comes first is
 * low.
 *
 * @param labels of the points; bit i of the index is set where factor i is high
 */
record FactorPoints(List<Factor> factors, List<String> labels) {

  private static final int FEWEST_FACTORS = 2;
  private static final int MOST_FACTORS = 10;

  /** A factor and its two levels. */
  record Factor(String name, String low, String high) {}

  /** Empty where points are no such design. */
  static Optional<FactorPoints> of(List<String> points) {
    Map<String, List<String>> levels = new LinkedHashMap<>();
    for (String point : points) {
      for (String setting : point.split(", ", -1)) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
          return Optional.empty();
        }
        List<String> seen =
            levels.computeIfAbsent(setting.substring(0, equals), name -> new ArrayList<>());
        String level = setting.substring(equals + 1);
        if (!seen.contains(level)) {
          seen.add(level);
        }
      }
    }
    if (levels.size() < FEWEST_FACTORS
        || levels.size() > MOST_FACTORS
        || levels.values().stream().anyMatch(values -> values.size() != 2)) {
      return Optional.empty();
    }
    List<Factor> factors =
        levels.entrySet().stream()
            .map(e -> new Factor(e.getKey(), e.getValue().get(0), e.getValue().get(1)))
            .toList();
    List<String> labels =
        IntStream.range(0, 1 << factors.size()).mapToObj(index -> label(factors, index)).toList();
    return points.containsAll(labels)
        ? Optional.of(new FactorPoints(factors, labels))
        : Optional.empty();
  }

  private static String label(List<Factor> factors, int index) {
    return IntStream.range(0, factors.size())
        .mapToObj(
            i -> {
              Factor factor = factors.get(i);
              return factor.name() + "=" + ((index >> i & 1) == 1 ? factor.high() : factor.low());
            })
        .collect(Collectors.joining(", "));
  }

  /** What a set of factors is called: {@code caching: off to on}, or {@code caching x density}. */
  String describe(int set) {
    List<Factor> named =
        IntStream.range(0, factors.size())
            .filter(i -> (set >> i & 1) == 1)
            .mapToObj(factors::get)
            .toList();
    return named.size() == 1
        ? "%s: %s to %s".formatted(named.get(0).name(), named.get(0).low(), named.get(0).high())
        : named.stream().map(Factor::name).collect(Collectors.joining(" x "));
  }
}
