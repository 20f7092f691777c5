package dev.berth.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * How every chart looks: white ground, thin grid, the palette of Okabe and Ito without its yellow,
 * continued with colours of Tol, which people with any kind of colour vision can tell apart.
 */
final class Look {

  static final int WIDTH = 720;
  static final int HEIGHT = 400;
  static final Color INK = new Color(0x22, 0x22, 0x22);
  private static final Color GRID = new Color(0xE2, 0xE2, 0xE2);
  private static final Color FRAME = new Color(0xB0, 0xB0, 0xB0);
  private static final int BAND_OPACITY = 46;
  private static final List<Color> PALETTE =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0xE6, 0x9F, 0x00),
          new Color(0x56, 0xB4, 0xE9),
          new Color(0x88, 0x22, 0x55),
          new Color(0x99, 0x99, 0x33),
          new Color(0x99, 0x99, 0x99),
          new Color(0x44, 0xAA, 0x99),
          new Color(0x66, 0x55, 0xBB),
          new Color(0x33, 0x33, 0x33));

  private Look() {}

  static final BasicStroke LINE =
      new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  static Color colour(int series) {
    return PALETTE.get(series % PALETTE.size());
  }

  static Color band(int series) {
    Color line = colour(series);
    return new Color(line.getRed(), line.getGreen(), line.getBlue(), BAND_OPACITY);
  }

  /** Sets what all charts share. */
  static void apply(AxesChartStyler styler) {
    styler.setLocale(Locale.ROOT);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderColor(FRAME);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(0.7f));
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setChartFontColor(INK);
    styler.setXAxisTickLabelsColor(INK);
    styler.setYAxisTickLabelsColor(INK);
    styler.setXAxisTickMarksColor(FRAME);
    styler.setYAxisTickMarksColor(FRAME);
    styler.setChartTitleBoxVisible(false);
    styler.setChartTitleFont(font(Font.BOLD, 15));
    styler.setAxisTitleFont(font(Font.PLAIN, 13));
    styler.setAxisTickLabelsFont(font(Font.PLAIN, 12));
    styler.setLegendFont(font(Font.PLAIN, 13));
    styler.setLegendPosition(LegendPosition.OutsideE);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendBackgroundColor(Color.WHITE);
    styler.setChartPadding(12);
    styler.setPlotContentSize(0.985);
    styler.setYAxisLabelAlignment(TextAlignment.Right);
  }

  static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }
}
