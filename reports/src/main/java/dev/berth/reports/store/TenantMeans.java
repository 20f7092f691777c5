package dev.berth.reports.store;

import dev.berth.reports.schema.EventTable;
import dev.berth.reports.schema.TenantFigures;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tenant's figures, as means over the replications in which they are defined.
 *
 * @param figures in the order of the catalogue; NaN where undefined in all replications
 */
public record TenantMeans(String tenant, List<Double> figures) {

  /**
   * The tenants with most vCPU-hours, those first; none where the run kept no such table.
   *
   * @param most how many at most
   */
  public static List<TenantMeans> of(Results results, String strategy, String point, int most) {
    Path file = results.folder().resolve(EventTable.TENANTS.file());
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    String sql =
        "SELECT tenant, %s FROM read_parquet(%s) WHERE strategy = %s AND point = %s GROUP BY tenant ORDER BY sum(vcpu_hours) DESC, tenant LIMIT %d"
            .formatted(
                TenantFigures.columns().stream()
                    .map("avg(%1$s) FILTER (NOT isnan(%1$s))"::formatted)
                    .collect(Collectors.joining(", ")),
                DuckDb.quote(file.toString()),
                DuckDb.quote(strategy),
                DuckDb.quote(point),
                most);
    try (DuckDb database = Results.database(results.folder())) {
      return database.query(sql, TenantMeans::read);
    }
  }

  /** How many tenants a strategy has at a point, over all replications. */
  public static long count(Results results, String strategy, String point) {
    Path file = results.folder().resolve(EventTable.TENANTS.file());
    String sql =
        "SELECT count(DISTINCT tenant) FROM read_parquet(%s) WHERE strategy = %s AND point = %s"
            .formatted(DuckDb.quote(file.toString()), DuckDb.quote(strategy), DuckDb.quote(point));
    try (DuckDb database = Results.database(results.folder())) {
      return database.query(sql, row -> row.getLong(1)).get(0);
    }
  }

  private static TenantMeans read(ResultSet row) throws SQLException {
    List<Double> figures = new ArrayList<>();
    for (int i = 0; i < TenantFigures.ALL.size(); i++) {
      double value = row.getDouble(i + 2);
      figures.add(row.wasNull() ? Double.NaN : value);
    }
    return new TenantMeans(row.getString(1), List.copyOf(figures));
  }
}
