package dev.berth.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The ground of a drawing with one labelled lane per row and a value axis below: title, labels,
 * grid, axis and, where there is one, a legend under the axis.
 *
 * @param low left end of the axis
 * @param high right end of the axis, above low
 * @param laneHeight pixels
 * @param legend names of colours, in order; empty for none
 */
record LaneSheet(
    String title,
    String xLabel,
    List<String> lanes,
    double low,
    double high,
    int laneHeight,
    List<String> legend) {

  private static final int TOP = 50;
  private static final int RIGHT = 30;
  private static final int AXIS = 50;
  private static final int EDGE = 20;
  private static final int LEGEND_ROW = 22;
  private static final int LEGEND_COLUMNS = 3;
  private static final int MOST_TICKS = 8;
  private static final double PIXELS_PER_LETTER = 7.2;
  private static final int WIDEST_LABEL = 300;

  int width() {
    return Look.WIDTH;
  }

  int height() {
    return bottom() + AXIS + LEGEND_ROW * ((legend.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS);
  }

  double x(double value) {
    return left() + (width() - left() - RIGHT) * (value - low) / (high - low);
  }

  /** The middle of a lane. */
  double y(int lane) {
    return TOP + laneHeight * (lane + 0.5);
  }

  void paint(Graphics2D g) {
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    g.setColor(Look.INK);
    g.setFont(Look.font(Font.BOLD, 15));
    g.drawString(title, EDGE, 28);
    g.setFont(Look.font(Font.PLAIN, 12));
    RoundTicks ticks = RoundTicks.of(low, high, MOST_TICKS);
    for (double tick : ticks.values()) {
      vertical(g, tick, Look.GRID);
      centred(g, ticks.text(tick), x(tick), bottom() + 17);
    }
    centred(g, xLabel, (left() + width() - RIGHT) / 2.0, bottom() + 38);
    for (int lane = 0; lane < lanes.size(); lane++) {
      g.drawString(shortened(lanes.get(lane)), EDGE, (float) y(lane) + 4);
    }
    for (int entry = 0; entry < legend.size(); entry++) {
      legend(g, entry);
    }
  }

  /** A line across all lanes. */
  void vertical(Graphics2D g, double value, Color colour) {
    g.setColor(colour);
    g.setStroke(new BasicStroke(0.8f));
    g.draw(new Line2D.Double(x(value), TOP, x(value), bottom()));
    g.setColor(Look.INK);
  }

  private void legend(Graphics2D g, int entry) {
    double column = (width() - 2.0 * EDGE) / LEGEND_COLUMNS;
    double x = EDGE + column * (entry % LEGEND_COLUMNS);
    double y = bottom() + AXIS + LEGEND_ROW * Math.floor((double) entry / LEGEND_COLUMNS);
    g.setColor(Look.colour(entry));
    g.fill(new Rectangle2D.Double(x, y, 12, 12));
    g.setColor(Look.INK);
    g.drawString(legend.get(entry), (float) x + 18, (float) y + 11);
  }

  private static void centred(Graphics2D g, String text, double x, double y) {
    double width = g.getFontMetrics().stringWidth(text);
    g.drawString(text, (float) (x - width / 2), (float) y);
  }

  private int bottom() {
    return TOP + laneHeight * lanes.size();
  }

  private double left() {
    int letters = lanes.stream().map(LaneSheet::shortened).mapToInt(String::length).max().orElse(0);
    return 2 * EDGE + PIXELS_PER_LETTER * letters;
  }

  private static String shortened(String label) {
    int most = (int) (WIDEST_LABEL / PIXELS_PER_LETTER);
    return label.length() <= most ? label : label.substring(0, most - 1) + "…";
  }
}
