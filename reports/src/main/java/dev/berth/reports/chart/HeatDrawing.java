package dev.berth.reports.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;

/** Draws a map of values with a scale from pale to dark that stays readable in grey. */
final class HeatDrawing {

  /** Samples of the viridis map (van der Walt and Smith, 2015), reversed: dark is high. */
  private static final Color[] SCALE = {
    new Color(0xFD, 0xF6, 0xD0),
    new Color(0xB5, 0xDE, 0x6B),
    new Color(0x35, 0xB7, 0x79),
    new Color(0x21, 0x91, 0x8C),
    new Color(0x31, 0x68, 0x8E),
    new Color(0x44, 0x01, 0x54),
  };

  private HeatDrawing() {}

  static HeatMapChart of(HeatFigure figure) {
    HeatMapChart chart =
        new HeatMapChartBuilder()
            .width(Look.WIDTH)
            .height(Look.HEIGHT)
            .title(figure.title())
            .xAxisTitle(figure.xLabel())
            .yAxisTitle(figure.yLabel())
            .build();
    Look.apply(chart.getStyler());
    chart.getStyler().setRangeColors(SCALE);
    chart.getStyler().setMin(figure.bottom());
    chart.getStyler().setMax(figure.top());
    chart.getStyler().setPlotGridLinesVisible(false);
    // A border in the cell's own colour closes the seams between cells.
    chart.getStyler().setDrawBorder(true);
    chart.getStyler().setGradientColorColumnHeight(260);
    chart.getStyler().setXAxisMaxLabelCount(9);
    chart.addSeries(figure.title(), figure.columns(), figure.rows(), cells(figure));
    return chart;
  }

  private static List<Number[]> cells(HeatFigure figure) {
    List<Number[]> cells = new ArrayList<>();
    for (int row = 0; row < figure.rows().size(); row++) {
      List<Double> values = figure.values().get(row);
      for (int column = 0; column < values.size(); column++) {
        if (!values.get(column).isNaN()) {
          cells.add(new Number[] {column, row, values.get(column)});
        }
      }
    }
    return cells;
  }
}
