package dev.berth.reports.chart;

import dev.berth.reports.chart.LineFigure.Line;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws lines with bands: all bands first as translucent polygons, then the lines over them. */
final class LineDrawing {

  private static final int TICK_EVERY_PIXELS = 60;

  private LineDrawing() {}

  static XYChart of(LineFigure figure) {
    XYChart chart =
        new XYChartBuilder()
            .width(Look.WIDTH)
            .height(Look.HEIGHT)
            .title(figure.title())
            .xAxisTitle(figure.xLabel())
            .yAxisTitle(figure.yLabel())
            .build();
    Look.apply(chart.getStyler());
    chart.getStyler().setLegendSeriesLineLength(22);
    chart.getStyler().setMarkerSize(0);
    chart.getStyler().setXAxisTickMarkSpacingHint(TICK_EVERY_PIXELS);
    range(chart, figure);
    for (int i = 0; i < figure.lines().size(); i++) {
      band(chart, figure.lines().get(i), i);
    }
    for (int i = 0; i < figure.lines().size(); i++) {
      line(chart, figure.lines().get(i), i);
    }
    return chart;
  }

  private static void range(XYChart chart, LineFigure figure) {
    AxisRange range = AxisRange.fromZero(figure);
    chart.getStyler().setYAxisMin(range.low());
    chart.getStyler().setYAxisMax(range.high());
    figure.lines().stream()
        .flatMap(line -> line.xs().stream())
        .max(Double::compare)
        .ifPresent(
            last -> {
              chart.getStyler().setXAxisMax(last).setXAxisMin(0.0);
              unevenPoint(chart, last);
            });
  }

  /** XChart labels evenly spaced x values themselves; an invisible uneven one gets round labels. */
  private static void unevenPoint(XYChart chart, double last) {
    XYSeries series = chart.addSeries("uneven", new double[] {last / Math.PI}, new double[] {0});
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
    XYSeries series = chart.addSeries(line.label(), line.xs(), line.means());
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
    series.setLineColor(Look.colour(index));
    series.setLineStyle(Look.LINE);
    series.setMarker(SeriesMarkers.NONE);
  }
}
