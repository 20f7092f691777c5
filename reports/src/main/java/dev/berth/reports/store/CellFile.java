package dev.berth.reports.store;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import java.util.SortedMap;

/**
 * The content of a finished cell's {@code kpis.json}.
 *
 * @param fingerprint of everything that determines the cell's result; another one means that the
 *     cell must be run again
 */
record CellFile(
    CellKey key,
    String fingerprint,
    SortedMap<String, Double> kpis,
    SortedMap<String, Double> timings,
    TableHash series,
    TableHash decisions) {

  CellResult result() {
    return new CellResult(key, kpis, timings);
  }
}
