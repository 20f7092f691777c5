package dev.berth.reports.store;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import java.util.SortedMap;

/**
 * The content of a finished cell's {@code kpis.json}.
 *
 * @param fingerprint of everything that determines the cell's result; another one means that the
 *     cell must be run again
 * @param events by file name, the event tables that the cell has
 */
record CellFile(
    CellKey key,
    String fingerprint,
    SortedMap<String, Double> kpis,
    SortedMap<String, Double> timings,
    TableHash series,
    TableHash decisions,
    SortedMap<String, TableHash> events) {

  CellResult result() {
    return new CellResult(key, kpis, timings);
  }
}
