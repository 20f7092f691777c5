package dev.berth.reports.chart;

import dev.berth.reports.chart.BoxFigure.Box;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws one horizontal box per strategy; whiskers reach to the smallest and largest value. */
record BoxDrawing(BoxFigure figure) implements LanePainting {

  private static final int LANE = 34;
  private static final double HALF_BOX = 9;
  private static final double DOT = 2.2;

  @Override
  public LaneSheet sheet() {
    Range range = new Range();
    figure.boxes().forEach(box -> box.values().forEach(range::add));
    return new LaneSheet(
        figure.title(),
        figure.xLabel(),
        figure.boxes().stream().map(Box::label).toList(),
        range.low(),
        range.high(),
        LANE,
        List.of());
  }

  @Override
  public void paint(Graphics2D g, LaneSheet sheet) {
    for (int i = 0; i < figure.boxes().size(); i++) {
      paint(g, sheet, figure.boxes().get(i), i);
    }
  }

  private static void paint(Graphics2D g, LaneSheet sheet, Box box, int index) {
    double y = sheet.y(index);
    double from = sheet.x(box.quantile(0.25));
    double to = sheet.x(box.quantile(0.75));
    double median = sheet.x(box.quantile(0.5));
    g.setStroke(new BasicStroke(1.2f));
    g.setColor(Look.INK);
    g.draw(new Line2D.Double(sheet.x(box.quantile(0)), y, from, y));
    g.draw(new Line2D.Double(to, y, sheet.x(box.quantile(1)), y));
    g.setColor(Look.band(index));
    g.fill(new Rectangle2D.Double(from, y - HALF_BOX, to - from, 2 * HALF_BOX));
    Color colour = Look.colour(index);
    g.setColor(colour);
    g.draw(new Rectangle2D.Double(from, y - HALF_BOX, to - from, 2 * HALF_BOX));
    g.setStroke(new BasicStroke(2.4f));
    g.draw(new Line2D.Double(median, y - HALF_BOX, median, y + HALF_BOX));
    for (double value : box.values()) {
      g.fill(new Ellipse2D.Double(sheet.x(value) - DOT, y - DOT, 2 * DOT, 2 * DOT));
    }
  }
}
