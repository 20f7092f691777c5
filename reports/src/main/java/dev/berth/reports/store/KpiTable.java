package dev.berth.reports.store;

import dev.berth.reports.schema.CellResult;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The table of KPIs as CSV: one row per cell in the order of the study, columns in catalogue order,
 * an empty field where a KPI is undefined, exact numbers, line feeds.
 */
record KpiTable(List<CellResult> cells, List<Kpi> columns) {

  static final String CSV = "kpis.csv";
  static final String PARQUET = "kpis.parquet";

  static KpiTable of(List<CellResult> cells) {
    return new KpiTable(
        cells,
        Kpis.inOrder(cells.stream().flatMap(cell -> cell.kpis().keySet().stream()).toList()));
  }

  String csv() {
    String head = columns.stream().map(kpi -> "," + quote(kpi.key())).collect(Collectors.joining());
    return cells.stream()
        .map(this::row)
        .collect(Collectors.joining("", "strategy,replication,point" + head + "\n", ""));
  }

  /** The query that reads the CSV back with its types. */
  String select(Path csv) {
    String types =
        columns.stream()
            .map(kpi -> ", " + DuckDb.quote(kpi.key()) + ": 'DOUBLE'")
            .collect(Collectors.joining());
    return "SELECT * REPLACE (coalesce(point, '') AS point) FROM read_csv(%s, header = true, delim = ',', quote = '\"', escape = '\"', columns = {'strategy': 'VARCHAR', 'replication': 'INTEGER', 'point': 'VARCHAR'%s})"
        .formatted(DuckDb.quote(csv.toString()), types);
  }

  TableHash hash() {
    RowDigest digest = new RowDigest();
    for (CellResult cell : cells) {
      digest.add(row(cell));
      digest.endRow();
    }
    return digest.hash();
  }

  private String row(CellResult cell) {
    String key =
        "%s,%d,%s"
            .formatted(
                quote(cell.key().strategy()), cell.key().replication(), quote(cell.key().point()));
    return columns.stream()
        .map(kpi -> cell.kpis().get(kpi.key()))
        .map(value -> value == null ? "," : "," + ExactDecimal.of(value))
        .collect(Collectors.joining("", key, "\n"));
  }

  private static String quote(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
