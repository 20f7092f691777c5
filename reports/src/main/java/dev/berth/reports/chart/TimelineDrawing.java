package dev.berth.reports.chart;

import dev.berth.reports.chart.TimelineFigure.Span;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** Draws spans as bars in their lanes, each kind at a height of its own, at least 2 pixels long. */
record TimelineDrawing(TimelineFigure figure) implements LanePainting {

  private static final int LANE = 18;
  private static final double FILLED = 0.8;
  private static final double SHORTEST = 2;

  @Override
  public LaneSheet sheet() {
    return new LaneSheet(
        figure.title(), figure.xLabel(), figure.lanes(), 0, figure.end(), LANE, figure.kinds());
  }

  @Override
  public void paint(Graphics2D g, LaneSheet sheet) {
    double height = FILLED * LANE / Math.max(1, figure.kinds().size());
    for (Span span : figure.spans()) {
      double top = sheet.y(span.lane()) - FILLED * LANE / 2 + height * span.kind();
      double from = sheet.x(span.from());
      double width = Math.max(SHORTEST, sheet.x(span.to()) - from);
      g.setColor(Look.colour(span.kind()));
      g.fill(new Rectangle2D.Double(from, top, width, height));
    }
  }
}
