package dev.berth.sim.sensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.Metric;
import dev.berth.model.Reading;
import dev.berth.state.ReadingTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class FaultySensorTest {

  private static final Metric INLET = Metric.INLET_TEMPERATURE;
  private static final long MINUTE = 60_000;

  private static Sensors sensors(SensorSpec spec, int hosts) {
    return Sensors.of(Map.of(INLET, spec), hosts, new Draws(7));
  }

  private static SensorSpec spec(double step, double noise, double bias, double dropOut) {
    return new SensorSpec(0, step, noise, bias, 0, dropOut, 0, 0);
  }

  @Test
  void readingsAreRoundedToTheStep() {
    ReadingTable table = new ReadingTable(1);
    sensors(spec(0.5, 0, 0, 0), 1).sample(INLET, row -> 21.3, MINUTE, table);
    assertEquals(21.5, table.value(INLET, 0));
  }

  @Test
  void noiseAndBiasHaveTheirDeviations() {
    int hosts = 2000;
    ReadingTable table = new ReadingTable(hosts);
    Sensors sensors = sensors(spec(0, 0.3, 0.4, 0), hosts);
    SummaryStatistics all = new SummaryStatistics();
    SummaryStatistics change = new SummaryStatistics();
    double[] before = new double[hosts];
    for (int sample = 0; sample < 2; sample++) {
      sensors.sample(INLET, row -> 20, sample * MINUTE, table);
      for (int row = 0; row < hosts; row++) {
        all.addValue(table.value(INLET, row));
        change.addValue(table.value(INLET, row) - before[row]);
        before[row] = table.value(INLET, row);
      }
      if (sample == 0) {
        change.clear();
      }
    }
    assertEquals(20, all.getMean(), 0.05);
    // sqrt(0.3^2 + 0.4^2) = 0.5; a bias stays: the change of one sensor is noise alone
    assertEquals(0.5, all.getStandardDeviation(), 0.03);
    assertEquals(0.3 * Math.sqrt(2), change.getStandardDeviation(), 0.03);
  }

  @Test
  void aShareOfSamplesIsMissing_withItsReason() {
    int hosts = 4000;
    ReadingTable table = new ReadingTable(hosts);
    sensors(spec(0, 0, 0, 0.25), hosts).sample(INLET, row -> 20, 0, table);
    int missing = 0;
    for (int row = 0; row < hosts; row++) {
      if (table.reading(INLET, row) instanceof Reading.Unavailable gone) {
        assertEquals(Reading.Reason.DROPPED_OUT, gone.reason());
        missing++;
      }
    }
    assertEquals(0.25 * hosts, missing, 120);
  }

  @Test
  void aLaggingSensorFollowsByTheExponential() {
    ReadingTable table = new ReadingTable(1);
    Sensors sensors = sensors(new SensorSpec(0, 0, 0, 0, MINUTE, 0, 0, 0), 1);
    sensors.sample(INLET, row -> 20, 0, table);
    sensors.sample(INLET, row -> 30, MINUTE, table);
    assertEquals(30 - 10 / Math.E, table.value(INLET, 0), 1e-9);
  }

  @Test
  void aPeriodKeepsTheLastSampleUntilTheNext() {
    ReadingTable table = new ReadingTable(1);
    Sensors sensors = sensors(new SensorSpec(2 * MINUTE, 0, 0, 0, 0, 0, 0, 0), 1);
    List<Double> seen = new ArrayList<>();
    for (int minute = 0; minute < 5; minute++) {
      double truth = minute;
      sensors.sample(INLET, row -> truth, minute * MINUTE, table);
      seen.add(table.value(INLET, 0));
    }
    assertEquals(List.of(0.0, 0.0, 2.0, 2.0, 4.0), seen);
  }

  @Test
  void aStuckSensorRepeatsItselfWithFreshTimes() {
    ReadingTable table = new ReadingTable(1);
    // practically certain to stick at the second sample, for ten minutes
    Sensors sensors = sensors(new SensorSpec(0, 0, 0, 0, 0, 0, 1e9, 10 * MINUTE), 1);
    for (int minute = 0; minute < 6; minute++) {
      double truth = 20 + minute;
      sensors.sample(INLET, row -> truth, minute * MINUTE, table);
    }
    assertEquals(20, table.value(INLET, 0));
    assertEquals(5 * MINUTE, table.sampledAt(INLET, 0));
  }

  @Test
  void errorsDependOnTheReplicationAlone() {
    ReadingTable one = new ReadingTable(3);
    ReadingTable other = new ReadingTable(3);
    sensors(spec(0, 1, 1, 0), 3).sample(INLET, row -> 20, 0, one);
    sensors(spec(0, 1, 1, 0), 3).sample(INLET, row -> 20, 0, other);
    assertEquals(one.value(INLET, 2), other.value(INLET, 2));
    assertTrue(one.value(INLET, 1) != one.value(INLET, 2));
  }
}
