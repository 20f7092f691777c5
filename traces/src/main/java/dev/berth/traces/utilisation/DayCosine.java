package dev.berth.traces.utilisation;

import dev.berth.model.Ticks;

/** A cosine with the period of a day, from a table of one value per 5 min, between them linear. */
final class DayCosine {

  private static final int STEPS = 288;
  private static final double[] TABLE = table();

  private DayCosine() {}

  /** From -1 to 1; 1 at the peak hour of every day, where tick 0 is hour 0. */
  static double at(long tick, double peakHour) {
    double day = (double) tick / Ticks.PER_DAY - peakHour / 24;
    double step = (day - Math.floor(day)) * STEPS;
    int i = Math.min((int) step, STEPS - 1);
    return TABLE[i] + (step - i) * (TABLE[i + 1] - TABLE[i]);
  }

  private static double[] table() {
    double[] values = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      values[i] = StrictMath.cos(2 * Math.PI * i / STEPS);
    }
    return values;
  }
}
