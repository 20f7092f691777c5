package dev.berth.reports.chart;

import dev.berth.reports.chart.TornadoFigure.Arm;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws one bar from 0 per changed key, the largest on top, with its interval as a whisker. */
record TornadoDrawing(TornadoFigure figure) implements LanePainting {

  private static final int LANE = 30;
  private static final double HALF_BAR = 8;

  @Override
  public LaneSheet sheet() {
    Range range = new Range();
    range.add(0);
    for (Arm arm : figure.arms()) {
      range.add(arm.change().mean() - arm.change().halfWidth());
      range.add(arm.change().mean() + arm.change().halfWidth());
    }
    return new LaneSheet(
        figure.title(),
        figure.xLabel(),
        figure.arms().stream().map(Arm::label).toList(),
        range.low(),
        range.high(),
        LANE,
        List.of());
  }

  @Override
  public void paint(Graphics2D g, LaneSheet sheet) {
    for (int i = 0; i < figure.arms().size(); i++) {
      paint(g, sheet, figure.arms().get(i), i);
    }
    sheet.vertical(g, 0, Look.INK);
  }

  private static void paint(Graphics2D g, LaneSheet sheet, Arm arm, int index) {
    double zero = sheet.x(0);
    double end = sheet.x(arm.change().mean());
    double y = sheet.y(index);
    g.setColor(Look.colour(arm.change().mean() < 0 ? 0 : 1));
    g.fill(
        new Rectangle2D.Double(
            Math.min(zero, end), y - HALF_BAR, Math.abs(end - zero), 2 * HALF_BAR));
    g.setColor(Look.INK);
    g.setStroke(new BasicStroke(1.4f));
    double half = arm.change().halfWidth();
    g.draw(
        new Line2D.Double(
            sheet.x(arm.change().mean() - half), y, sheet.x(arm.change().mean() + half), y));
  }
}
