package dev.berth.reports.schema;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one cell measured. A KPI that is undefined for a run (NaN, such as a density without busy
 * hosts) is left out.
 *
 * @param kpis by key of {@link Kpis}, in the catalogue's units
 * @param timings wall-clock amounts that can be added up, such as {@code wall-seconds} and {@code
 *     decision-seconds}; they reach the manifest and no table of results
 */
public record CellResult(
    CellKey key, SortedMap<String, Double> kpis, SortedMap<String, Double> timings) {

  public CellResult {
    kpis = defined(kpis);
    timings = Collections.unmodifiableSortedMap(new TreeMap<>(timings));
  }

  private static SortedMap<String, Double> defined(Map<String, Double> kpis) {
    SortedMap<String, Double> defined = new TreeMap<>();
    kpis.forEach(
        (key, value) -> {
          Kpis.of(key);
          if (value.isInfinite()) {
            throw new IllegalArgumentException(
                "The KPI %s (%s) must be a finite number.".formatted(key, value));
          }
          if (!value.isNaN()) {
            defined.put(key, value);
          }
        });
    return Collections.unmodifiableSortedMap(defined);
  }
}
