package dev.berth.reports.chart;

import dev.berth.reports.stats.Estimate;
import java.util.List;

/** Strategies as points between two KPIs, each with the intervals of both means. */
public record PointFigure(
    String name, String title, String caption, String xLabel, String yLabel, List<Point> points)
    implements Figure {

  /**
   * One strategy.
   *
   * @param front whether no other is better in one KPI and as good in the other
   */
  public record Point(String label, Estimate x, Estimate y, boolean front) {}
}
