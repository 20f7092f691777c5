package dev.berth.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import java.util.Locale;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How every chart looks: white ground, thin grid, the palette of Okabe and Ito without its yellow,
 * continued with colours of Tol, which people with any kind of colour vision can tell apart.
 */
final class Look {

  static final int WIDTH = 720;
  static final int HEIGHT = 400;
  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color GRID = new Color(0xE2, 0xE2, 0xE2);
  static final Color FRAME = new Color(0xB0, 0xB0, 0xB0);
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

  private static final List<Marker> MARKERS =
      List.of(
          SeriesMarkers.CIRCLE,
          SeriesMarkers.SQUARE,
          SeriesMarkers.DIAMOND,
          SeriesMarkers.TRIANGLE_UP,
          SeriesMarkers.TRIANGLE_DOWN,
          SeriesMarkers.PLUS,
          SeriesMarkers.CROSS);

  /** Height of a legend's entry beside a line, and beside a box. */
  static final int LINE_ENTRY = 24;

  static final int BOX_ENTRY = 32;
  private static final int LEGEND_MARGIN = 90;

  private Look() {}

  static final BasicStroke LINE =
      new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

  /** Beyond the palette its hues come again: first paler, then darker. */
  static Color colour(int series) {
    Color hue = PALETTE.get(series % PALETTE.size());
    return switch (series / PALETTE.size() % 3) {
      case 1 -> mixed(hue, Color.WHITE, 0.45);
      case 2 -> mixed(hue, Color.BLACK, 0.4);
      default -> hue;
    };
  }

  private static Color mixed(Color hue, Color other, double share) {
    return new Color(
        mixed(hue.getRed(), other.getRed(), share),
        mixed(hue.getGreen(), other.getGreen(), share),
        mixed(hue.getBlue(), other.getBlue(), share));
  }

  private static int mixed(int hue, int other, double share) {
    return (int) Math.round(hue + share * (other - hue));
  }

  /** The mark of a series; with its colour it tells apart more series than the palette has hues. */
  static Marker marker(int series) {
    return MARKERS.get(series % MARKERS.size());
  }

  /** A height at which a legend of so many entries is whole. */
  static int height(int legendEntries, int entryPixels) {
    return Math.max(HEIGHT, LEGEND_MARGIN + entryPixels * legendEntries);
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
