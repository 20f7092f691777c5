package dev.berth.reports.chart;

import dev.berth.reports.chart.BarFigure.Bars;
import dev.berth.reports.stats.Estimate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.CategorySeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;

/**
 * Draws bars with whiskers. Without a sweep each strategy is a labelled bar of its own colour; with
 * one each point is a group and the legend names the strategies.
 */
final class BarDrawing {

  private static final int ROTATE_FROM = 7;
  private static final int TURNED_LABELS = 60;
  private static final int LABEL_EVERY_PIXELS = 10;

  private BarDrawing() {}

  static CategoryChart of(BarFigure figure) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(Look.WIDTH)
            .height(height(figure))
            .title(figure.title())
            .yAxisTitle(figure.yLabel())
            .build();
    Look.apply(chart.getStyler());
    chart.getStyler().setErrorBarsColor(Look.INK);
    chart.getStyler().setXAxisTickMarkSpacingHint(LABEL_EVERY_PIXELS);
    AxisRange range = AxisRange.fromZero(figure);
    chart.getStyler().setYAxisMin(range.low());
    chart.getStyler().setYAxisMax(range.high());
    if (figure.groups().size() == 1) {
      strategies(chart, figure);
    } else {
      groups(chart, figure);
    }
    return chart;
  }

  /** The legend names strategies where there are groups; turned labels need room below. */
  private static int height(BarFigure figure) {
    int series = figure.series().size();
    if (figure.groups().size() > 1) {
      return Look.height(series, Look.BOX_ENTRY);
    }
    return series >= ROTATE_FROM ? Look.HEIGHT + TURNED_LABELS : Look.HEIGHT;
  }

  private static void strategies(CategoryChart chart, BarFigure figure) {
    chart.getStyler().setOverlapped(true);
    chart.getStyler().setAvailableSpaceFill(0.62);
    chart.getStyler().setLegendVisible(false);
    List<String> labels = figure.series().stream().map(Bars::label).toList();
    if (labels.size() >= ROTATE_FROM) {
      chart.getStyler().setXAxisLabelRotation(30);
      chart.getStyler().setXAxisLabelAlignmentVertical(TextAlignment.Right);
    }
    for (int i = 0; i < labels.size(); i++) {
      Estimate estimate = figure.series().get(i).estimates().get(0);
      List<@Nullable Double> means = new ArrayList<>(Collections.nCopies(labels.size(), null));
      means.set(i, estimate.mean());
      // XChart takes whiskers in order of the bars that exist, so the first one is what counts.
      List<Double> whiskers = Collections.nCopies(labels.size(), estimate.halfWidth());
      colour(chart.addSeries(labels.get(i), labels, means, whiskers), i);
    }
  }

  private static void groups(CategoryChart chart, BarFigure figure) {
    chart.getStyler().setAvailableSpaceFill(0.8);
    for (int i = 0; i < figure.series().size(); i++) {
      Bars bars = figure.series().get(i);
      colour(
          chart.addSeries(
              bars.label(),
              figure.groups(),
              bars.estimates().stream().map(Estimate::mean).toList(),
              bars.estimates().stream().map(Estimate::halfWidth).toList()),
          i);
    }
  }

  private static void colour(CategorySeries series, int index) {
    series.setFillColor(Look.colour(index));
  }
}
