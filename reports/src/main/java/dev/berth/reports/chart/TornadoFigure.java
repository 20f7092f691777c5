package dev.berth.reports.chart;

import dev.berth.reports.stats.Estimate;
import java.util.List;

/** How far a KPI moves from its value at the first sweep point when one key takes another level. */
public record TornadoFigure(
    String name, String title, String caption, String xLabel, List<Arm> arms) implements Figure {

  /**
   * One other level of one key.
   *
   * @param label {@code key: from -> to}
   * @param change paired difference from the first point
   */
  public record Arm(String label, Estimate change) {}

  public TornadoFigure {
    arms = List.copyOf(arms);
  }
}
