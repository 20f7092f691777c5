package dev.berth.reports.chart;

import dev.berth.reports.chart.LineFigure.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Draws lines with bands: all bands first as translucent polygons, then the lines over them, last
 * every line's marks. Marks of different lines stand at different places, so that lines which
 * coincide can still be seen to be several.
 */
final class LineDrawing {

  private static final int TICK_EVERY_PIXELS = 60;
  private static final int MARKS = 7;
  private static final int MARK_PIXELS = 7;
  private static final double NEAR_ZERO = 0.34;

  private LineDrawing() {}

  static XYChart of(LineFigure figure) {
    XYChart chart =
        new XYChartBuilder()
            .width(Look.WIDTH)
            .height(Look.height(figure.lines().size(), Look.LINE_ENTRY))
            .title(figure.title())
            .xAxisTitle(figure.xLabel())
            .yAxisTitle(figure.yLabel())
            .build();
    Look.apply(chart.getStyler());
    chart.getStyler().setLegendSeriesLineLength(22);
    chart.getStyler().setMarkerSize(MARK_PIXELS);
    chart.getStyler().setXAxisTickMarkSpacingHint(TICK_EVERY_PIXELS);
    range(chart, figure);
    for (int i = 0; i < figure.lines().size(); i++) {
      band(chart, figure.lines().get(i), i);
    }
    for (int i = 0; i < figure.lines().size(); i++) {
      line(chart, figure.lines().get(i), i);
    }
    for (int i = 0; i < figure.lines().size(); i++) {
      marks(chart, figure.lines().get(i), i, figure.lines().size());
    }
    return chart;
  }

  private static void range(XYChart chart, LineFigure figure) {
    AxisRange range = AxisRange.fromZero(figure);
    chart.getStyler().setYAxisMin(range.low());
    chart.getStyler().setYAxisMax(range.high());
    DoubleSummaryStatistics xs =
        figure.lines().stream()
            .flatMap(line -> line.xs().stream())
            .mapToDouble(x -> x)
            .summaryStatistics();
    if (xs.getCount() > 0) {
      double first = xs.getMin() >= 0 && xs.getMin() < NEAR_ZERO * xs.getMax() ? 0 : xs.getMin();
      chart.getStyler().setXAxisMin(first).setXAxisMax(xs.getMax());
      unevenPoint(chart, first, xs.getMax());
    }
  }

  /** XChart labels evenly spaced x values themselves; an invisible uneven one gets round labels. */
  private static void unevenPoint(XYChart chart, double first, double last) {
    double x = first + (last - first) / Math.PI;
    XYSeries series = chart.addSeries("uneven", new double[] {x}, new double[] {0});
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(SeriesMarkers.NONE);
    series.setShowInLegend(false);
  }

  private static void band(XYChart chart, Line line, int index) {
    if (line.lows().equals(line.highs())) {
      return;
    }
    List<Double> xs = new ArrayList<>(line.xs());
    List<Double> backwards = new ArrayList<>(line.xs());
    Collections.reverse(backwards);
    xs.addAll(backwards);
    List<Double> edge = new ArrayList<>(line.highs());
    List<Double> lows = new ArrayList<>(line.lows());
    Collections.reverse(lows);
    edge.addAll(lows);
    XYSeries series = chart.addSeries("band of " + line.label(), xs, edge);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
    series.setShowInLegend(false);
    series.setFillColor(Look.band(index));
    series.setLineStyle(SeriesLines.NONE);
    series.setMarker(SeriesMarkers.NONE);
  }

  private static void line(XYChart chart, Line line, int index) {
    XYSeries series = series(chart, "line of " + line.label(), line.xs(), line.means(), index);
    series.setShowInLegend(false);
    series.setMarker(SeriesMarkers.NONE);
  }

  /**
   * Marks at places that no other line has; the first of them stands for the line in the legend.
   */
  private static void marks(XYChart chart, Line line, int index, int lines) {
    int points = line.xs().size();
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int mark = 0; mark < MARKS; mark++) {
      int at = (int) ((mark + (index + 0.5) / lines) / MARKS * points);
      if (xs.isEmpty() || line.xs().get(at) > xs.get(xs.size() - 1)) {
        xs.add(line.xs().get(at));
        ys.add(line.means().get(at));
      }
    }
    XYSeries key = series(chart, line.label(), xs.subList(0, 1), ys.subList(0, 1), index);
    mark(key, index);
    XYSeries rest = series(chart, "marks of " + line.label(), xs, ys, index);
    rest.setShowInLegend(false);
    rest.setLineStyle(SeriesLines.NONE);
    mark(rest, index);
  }

  private static void mark(XYSeries series, int index) {
    series.setMarker(Look.marker(index));
    series.setMarkerColor(Look.colour(index));
  }

  private static XYSeries series(
      XYChart chart, String name, List<Double> xs, List<Double> ys, int index) {
    XYSeries series = chart.addSeries(name, xs, ys);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setLineColor(Look.colour(index));
    series.setLineStyle(Look.LINE);
    return series;
  }
}
