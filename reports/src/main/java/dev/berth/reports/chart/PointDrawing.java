package dev.berth.reports.chart;

import java.awt.BasicStroke;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws points with a cross of intervals; those of the front are filled, others hollow. */
final class PointDrawing {

  private PointDrawing() {}

  static XYChart of(PointFigure figure) {
    XYChart chart =
        new XYChartBuilder()
            .width(Look.WIDTH)
            .height(Look.height(figure.points().size(), Look.LINE_ENTRY))
            .title(figure.title())
            .xAxisTitle(figure.xLabel())
            .yAxisTitle(figure.yLabel())
            .build();
    Look.apply(chart.getStyler());
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Line);
    chart.getStyler().setMarkerSize(9);
    chart.getStyler().setPlotContentSize(0.9);
    for (int i = 0; i < figure.points().size(); i++) {
      cross(chart, figure.points().get(i), i);
    }
    return chart;
  }

  private static void cross(XYChart chart, PointFigure.Point point, int index) {
    double x = point.x().mean();
    double y = point.y().mean();
    double dx = point.x().halfWidth();
    double dy = point.y().halfWidth();
    arm(chart, point.label() + " across", List.of(x - dx, x + dx), List.of(y, y), index);
    arm(chart, point.label() + " along", List.of(x, x), List.of(y - dy, y + dy), index);
    XYSeries dot = chart.addSeries(point.label(), List.of(x), List.of(y));
    dot.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    dot.setMarker(point.front() ? SeriesMarkers.CIRCLE : SeriesMarkers.CROSS);
    dot.setMarkerColor(Look.colour(index));
  }

  private static void arm(XYChart chart, String name, List<Double> xs, List<Double> ys, int index) {
    XYSeries arm = chart.addSeries(name, xs, ys);
    arm.setShowInLegend(false);
    arm.setMarker(SeriesMarkers.NONE);
    arm.setLineColor(Look.colour(index));
    arm.setLineStyle(new BasicStroke(1.2f));
  }
}
