package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of results for programs: the same rows and marks as the terminal's, with full numbers.
 */
public record JsonTable(ResultsTable table) {

  /** The JSON text. */
  public String text() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("confidence", Estimate.CONFIDENCE);
    root.put("kpis", table.columns().stream().map(JsonTable::column).toList());
    root.put("rows", table.rows().stream().map(JsonTable::row).toList());
    return Json.text(root);
  }

  private static Map<String, Object> column(Kpi kpi) {
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("key", kpi.key());
    column.put("unit", kpi.unit());
    column.put("better", kpi.better().name().toLowerCase(Locale.ROOT));
    column.put("definition", kpi.definition());
    return column;
  }

  private static Map<String, Object> row(ResultsTable.Row row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("point", row.point());
    fields.put("strategy", row.strategy());
    Map<String, Object> kpis = new LinkedHashMap<>();
    row.entries().forEach((key, entry) -> kpis.put(key, entry(entry)));
    fields.put("kpis", kpis);
    return fields;
  }

  private static Map<String, Object> entry(Entry entry) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("mean", entry.estimate().mean());
    if (entry.estimate().hasInterval()) {
      fields.put("interval", List.of(entry.estimate().low(), entry.estimate().high()));
    }
    fields.put("replications", entry.estimate().n());
    fields.put("mark", entry.mark().name().toLowerCase(Locale.ROOT));
    return fields;
  }
}
