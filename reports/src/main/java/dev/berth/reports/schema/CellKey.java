package dev.berth.reports.schema;

/**
 * Names one cell: a strategy, a replication (from 0) and a sweep point.
 *
 * @param point label of the sweep point, empty when the scenario sweeps nothing
 */
public record CellKey(String strategy, int replication, String point) {

  public CellKey {
    if (strategy.isBlank()) {
      throw new IllegalArgumentException("The strategy of a cell must have a name.");
    }
    if (replication < 0) {
      throw new IllegalArgumentException(
          "The replication (%d) of a cell must not be negative.".formatted(replication));
    }
  }
}
