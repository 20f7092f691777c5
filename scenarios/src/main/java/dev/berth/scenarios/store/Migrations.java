package dev.berth.scenarios.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The store's schema: each version is the one before and a step; what is there is never changed.
 */
final class Migrations {

  /** Step n leads from version n to version n + 1. */
  private static final List<List<String>> STEPS =
      List.of(
          List.of(
              """
              CREATE TABLE policy (
                name TEXT NOT NULL,
                version INTEGER NOT NULL,
                document TEXT NOT NULL,
                PRIMARY KEY (name, version)
              ) STRICT
              """,
              """
              CREATE TABLE tenant (
                tenant TEXT PRIMARY KEY,
                document TEXT NOT NULL
              ) STRICT
              """),
          List.of(
              """
              CREATE TABLE flavor (
                flavor TEXT PRIMARY KEY,
                policy TEXT NOT NULL
              ) STRICT
              """));

  private Migrations() {}

  /** The version that this program reads and writes. */
  static int latest() {
    return STEPS.size();
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("PRAGMA user_version")) {
      return row.getInt(1);
    }
  }

  /** Brings the schema to a version, in the transaction that is open. */
  static void to(int version, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (int step = version(connection); step < version; step++) {
        for (String sql : STEPS.get(step)) {
          statement.executeUpdate(sql);
        }
      }
      statement.execute("PRAGMA user_version = " + version);
    }
  }
}
