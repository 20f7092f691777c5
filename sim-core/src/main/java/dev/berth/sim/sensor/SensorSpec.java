package dev.berth.sim.sensor;

/**
 * How the sensors of one metric err; amounts are in the metric's unit. A sample is the truth,
 * delayed by the lag, plus the sensor's own bias, plus noise, rounded to the step; now and then it
 * is missing, or the same as the one before.
 *
 * @param periodTicks between two samples; what the monitor's interval does not meet is taken at the
 *     next of its ticks
 * @param step of quantisation; 0 for none
 * @param noise standard deviation of every sample
 * @param bias standard deviation over sensors of what each is always off by
 * @param lagTicks time constant of a first-order lag; 0 for none
 * @param dropOut share of samples that are missing, 0 to 1
 * @param stuckPerDay how often per day a sensor gets stuck at its last reading
 * @param stuckTicks how long it stays so
 */
public record SensorSpec(
    long periodTicks,
    double step,
    double noise,
    double bias,
    long lagTicks,
    double dropOut,
    double stuckPerDay,
    long stuckTicks) {

  public SensorSpec {
    if (periodTicks < 0 || lagTicks < 0 || stuckTicks < 0) {
      throw new IllegalArgumentException(
          "The period (%d ms), lag (%d ms) and stuck time (%d ms) of a sensor must not be negative."
              .formatted(periodTicks, lagTicks, stuckTicks));
    }
    if (!(step >= 0 && noise >= 0 && bias >= 0 && stuckPerDay >= 0)) {
      throw new IllegalArgumentException(
          "The step (%s), noise (%s), bias (%s) and stuckPerDay (%s) of a sensor must not be negative."
              .formatted(step, noise, bias, stuckPerDay));
    }
    if (!(dropOut >= 0 && dropOut <= 1)) {
      throw new IllegalArgumentException(
          "The dropOut (%s) of a sensor must be between 0 and 1.".formatted(dropOut));
    }
  }
}
