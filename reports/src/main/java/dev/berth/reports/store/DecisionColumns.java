package dev.berth.reports.store;

import dev.berth.reports.schema.DecisionRow;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;

/** The columns of the table of decisions: definition, writing and hashing in one order. */
final class DecisionColumns {

  static final String DEFINITION =
      "at_seconds DOUBLE, request BIGINT, tenant VARCHAR, flavor VARCHAR, attempt INTEGER, "
          + "kind VARCHAR, outcome VARCHAR, host VARCHAR, runner_up VARCHAR, margin DOUBLE, "
          + "reason VARCHAR, state_version BIGINT";

  private DecisionColumns() {}

  static void append(DuckDBAppender rows, DecisionRow row) throws SQLException {
    rows.beginRow();
    rows.append(row.atSeconds()).append(row.request()).append(row.tenant()).append(row.flavor());
    rows.append(row.attempt()).append(row.kind()).append(row.outcome()).append(row.host());
    rows.append(row.runnerUp()).append(row.margin()).append(row.reason());
    rows.append(row.stateVersion());
    rows.endRow();
  }

  static void digest(RowDigest digest, DecisionRow row) {
    digest.add(row.atSeconds()).add(row.request()).add(row.tenant()).add(row.flavor());
    digest.add(row.attempt()).add(row.kind()).add(row.outcome()).add(row.host());
    digest.add(row.runnerUp()).add(row.margin()).add(row.reason()).add(row.stateVersion());
    digest.endRow();
  }
}
