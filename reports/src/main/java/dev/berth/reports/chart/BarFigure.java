package dev.berth.reports.chart;

import dev.berth.reports.stats.Estimate;
import java.util.List;

/** Bars with whiskers: one group per sweep point, in it one bar per strategy. */
public record BarFigure(
    String name,
    String title,
    String caption,
    String yLabel,
    List<String> groups,
    List<Bars> series)
    implements Figure {

  /** The bars of one strategy, one per group. */
  public record Bars(String label, List<Estimate> estimates) {}

  public BarFigure {
    groups = List.copyOf(groups);
    series = List.copyOf(series);
  }
}
