package dev.berth.sim.sensor;

import dev.berth.model.Metric;
import dev.berth.model.Reading;
import dev.berth.state.ReadingTable;

/** Reads the truth. */
record IdealSensor() implements Sensor {

  @Override
  public void sample(Metric metric, int row, double truth, long tick, ReadingTable into) {
    if (Double.isNaN(truth)) {
      into.putMissing(metric, row, Reading.Reason.NO_SENSOR);
    } else {
      into.put(metric, row, truth, tick);
    }
  }
}
