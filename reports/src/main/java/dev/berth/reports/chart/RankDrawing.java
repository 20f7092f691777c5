package dev.berth.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/** Draws mean ranks: one row per strategy, and below them one bar per group. */
record RankDrawing(RankFigure figure) implements Painting {

  private static final int LEFT = 190;
  private static final int RIGHT = 90;
  private static final int TOP = 90;
  private static final int ROW = 30;
  private static final int BAR = 16;
  private static final int RADIUS = 5;
  private static final Color GRID = new Color(0xE2, 0xE2, 0xE2);

  @Override
  public int width() {
    return Look.WIDTH;
  }

  @Override
  public int height() {
    return TOP + ROW * figure.labels().size() + BAR * figure.groups().size() + 24;
  }

  @Override
  public void paint(Graphics2D g) {
    g.setColor(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, width(), height()));
    g.setColor(Look.INK);
    g.setFont(Look.font(Font.BOLD, 15));
    g.drawString(figure.title(), 20, 28);
    g.setFont(Look.font(Font.PLAIN, 12));
    axis(g);
    for (int i = 0; i < figure.labels().size(); i++) {
      row(g, i);
    }
    for (int i = 0; i < figure.groups().size(); i++) {
      bar(g, i);
    }
  }

  private void axis(Graphics2D g) {
    g.drawString("mean rank (1 is best)", LEFT, TOP - 34);
    int bottom = TOP + ROW * figure.labels().size();
    for (int rank = 1; rank <= figure.labels().size(); rank++) {
      g.setColor(GRID);
      g.setStroke(new BasicStroke(0.7f));
      g.draw(new Line2D.Double(x(rank), TOP - 10, x(rank), bottom));
      g.setColor(Look.INK);
      g.drawString(String.valueOf(rank), (float) x(rank) - 4, TOP - 16);
    }
  }

  private void row(Graphics2D g, int index) {
    double y = y(index);
    double x = x(figure.ranks().get(index));
    g.setColor(Look.INK);
    g.drawString(figure.labels().get(index), 20, (float) y + 4);
    g.drawString(
        String.format(Locale.ROOT, "%.2f", figure.ranks().get(index)),
        width() - RIGHT + 24,
        (float) y + 4);
    g.setColor(Look.colour(0));
    g.fill(new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS));
  }

  /** A bar from the first to the last rank of a group. */
  private void bar(Graphics2D g, int index) {
    List<Integer> group = figure.groups().get(index);
    double y = TOP + ROW * figure.labels().size() + BAR * index + 8;
    g.setColor(Look.INK);
    g.setStroke(new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    g.draw(
        new Line2D.Double(
            x(figure.ranks().get(group.get(0))) - 3,
            y,
            x(figure.ranks().get(group.get(1))) + 3,
            y));
  }

  private double y(int index) {
    return TOP + ROW * (index + 0.4);
  }

  private double x(double rank) {
    double width = width() - LEFT - RIGHT;
    return LEFT + width * (rank - 1) / Math.max(1, figure.labels().size() - 1);
  }
}
