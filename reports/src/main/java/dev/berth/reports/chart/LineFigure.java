package dev.berth.reports.chart;

import java.util.List;

/** Lines with a band around each, over time or another quantity. */
public record LineFigure(
    String name, String title, String caption, String xLabel, String yLabel, List<Line> lines)
    implements Figure {

  /**
   * One line.
   *
   * @param xs not falling
   * @param lows lower edge of the band; equal to the mean where there is no interval
   * @param highs upper edge of the band
   */
  public record Line(
      String label, List<Double> xs, List<Double> means, List<Double> lows, List<Double> highs) {}

  public LineFigure {
    lines = List.copyOf(lines);
  }
}
