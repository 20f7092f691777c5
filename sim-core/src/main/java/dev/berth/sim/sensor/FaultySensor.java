package dev.berth.sim.sensor;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.Metric;
import dev.berth.model.Reading;
import dev.berth.model.Ticks;
import dev.berth.state.ReadingTable;
import java.util.Arrays;

/**
 * The sensors of one metric on all hosts, with the errors of a {@link SensorSpec}. Draws are
 * addressed by (metric, error, host, sample), so that they are the same whatever else happens.
 */
final class FaultySensor implements Sensor {

  private final SensorSpec spec;
  private final Draws draws;
  private final Stream noise;
  private final Stream dropOut;
  private final Stream stuck;
  private final double[] biases;
  private final double[] lagged;
  private final double[] reported;
  private final long[] sampledAt;
  private final long[] stuckUntil;
  private final int[] samples;

  FaultySensor(Metric metric, SensorSpec spec, int hosts, Draws draws) {
    this.spec = spec;
    this.draws = draws;
    noise = stream(metric, "noise");
    dropOut = stream(metric, "drop-out");
    stuck = stream(metric, "stuck");
    Stream bias = stream(metric, "bias");
    biases = new double[hosts];
    Arrays.setAll(biases, row -> spec.bias() * gaussian(bias, row, 0));
    lagged = new double[hosts];
    reported = new double[hosts];
    sampledAt = new long[hosts];
    stuckUntil = new long[hosts];
    samples = new int[hosts];
    Arrays.fill(reported, Double.NaN);
  }

  private static Stream stream(Metric metric, String error) {
    return Stream.named("sensor." + metric.key() + "." + error);
  }

  @Override
  public void sample(Metric metric, int row, double truth, long tick, ReadingTable into) {
    if (Double.isNaN(truth)) {
      into.putMissing(metric, row, Reading.Reason.NO_SENSOR);
      return;
    }
    int sample = samples[row];
    long elapsed = tick - sampledAt[row];
    if (sample > 0 && elapsed < spec.periodTicks()) {
      return;
    }
    follow(row, truth, elapsed, sample);
    sampledAt[row] = tick;
    samples[row]++;
    if (draws.uniform(dropOut, row, sample) < spec.dropOut()) {
      into.putMissing(metric, row, Reading.Reason.DROPPED_OUT);
      return;
    }
    if (!isStuck(row, tick, elapsed, sample)) {
      reported[row] = measured(metric, row, sample);
    }
    into.put(metric, row, reported[row], tick);
  }

  private void follow(int row, double truth, long elapsed, int sample) {
    double kept =
        spec.lagTicks() == 0 || sample == 0
            ? 0
            : StrictMath.exp(-(double) elapsed / spec.lagTicks());
    lagged[row] = truth + (lagged[row] - truth) * kept;
  }

  private boolean isStuck(int row, long tick, long elapsed, int sample) {
    if (Double.isNaN(reported[row])) {
      return false;
    }
    if (tick >= stuckUntil[row] && spec.stuckPerDay() > 0) {
      double chance = -StrictMath.expm1(-spec.stuckPerDay() * elapsed / Ticks.PER_DAY);
      if (draws.uniform(stuck, row, sample) < chance) {
        stuckUntil[row] = tick + spec.stuckTicks();
      }
    }
    return tick < stuckUntil[row];
  }

  private double measured(Metric metric, int row, int sample) {
    double value = lagged[row] + biases[row];
    if (spec.noise() > 0) {
      value += spec.noise() * gaussian(noise, row, sample);
    }
    if (spec.step() > 0) {
      value = Math.rint(value / spec.step()) * spec.step();
    }
    return isTemperature(metric) ? value : Math.max(0, value);
  }

  private static boolean isTemperature(Metric metric) {
    return metric.unit().equals("°C");
  }

  /** A standard normal variate, by Box and Muller's transform (one of the pair is dropped). */
  private double gaussian(Stream stream, int row, int sample) {
    double radius =
        StrictMath.sqrt(-2 * StrictMath.log(1 - draws.uniform(stream, row, 2 * sample)));
    return radius * StrictMath.cos(2 * Math.PI * draws.uniform(stream, row, 2 * sample + 1));
  }
}
