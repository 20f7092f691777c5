package dev.berth.reports.chart;

import java.awt.Graphics2D;

/** A picture that can be painted on any device. */
interface Painting {

  /** Pixels of a screen. */
  int width();

  /** Pixels of a screen. */
  int height();

  void paint(Graphics2D graphics);
}
