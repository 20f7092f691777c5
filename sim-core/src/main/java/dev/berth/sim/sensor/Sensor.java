package dev.berth.sim.sensor;

import dev.berth.model.Metric;
import dev.berth.state.ReadingTable;

/** Carries true values of one metric into readings; the place of every error of measurement. */
@FunctionalInterface
public interface Sensor {

  /** Measures exactly and at once; what the model does not cover has no sensor. */
  Sensor IDEAL = new IdealSensor();

  /**
   * Takes one sample.
   *
   * @param truth the true value in the metric's unit; NaN where the model does not cover it
   * @param into receives the reading, or why there is none
   */
  void sample(Metric metric, int row, double truth, long tick, ReadingTable into);
}
