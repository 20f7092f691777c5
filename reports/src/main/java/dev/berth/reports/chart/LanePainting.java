package dev.berth.reports.chart;

import java.awt.Graphics2D;

/** A painting of lanes under each other on a common scale: the sheet first, then what is on it. */
interface LanePainting extends Painting {

  LaneSheet sheet();

  /** Draws what stands in the lanes of a sheet that is painted. */
  void paint(Graphics2D g, LaneSheet sheet);

  @Override
  default int width() {
    return sheet().width();
  }

  @Override
  default int height() {
    return sheet().height();
  }

  @Override
  default void paint(Graphics2D g) {
    LaneSheet sheet = sheet();
    sheet.paint(g);
    paint(g, sheet);
  }
}
