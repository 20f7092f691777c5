package dev.berth.reports.chart;

import java.util.List;

/** Spans of time in lanes, coloured by kind. */
public record TimelineFigure(
    String name,
    String title,
    String caption,
    String xLabel,
    double end,
    List<String> lanes,
    List<String> kinds,
    List<Span> spans)
    implements Figure {

  /**
   * One span.
   *
   * @param lane index into the lanes
   * @param kind index into the kinds
   * @param from in the unit of the axis
   */
  public record Span(int lane, int kind, double from, double to) {}

  public TimelineFigure {
    lanes = List.copyOf(lanes);
    kinds = List.copyOf(kinds);
    spans = List.copyOf(spans);
  }
}
