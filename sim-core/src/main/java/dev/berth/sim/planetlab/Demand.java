package dev.berth.sim.planetlab;

import java.util.List;

/**
 * What every instance asks for at the present instant, and its past utilisation at the ticks.
 * Between two samples of a trace the utilisation is linear; the last sample goes on.
 */
final class Demand {

  private final double intervalSeconds;
  private final double[][] series;
  private final double[] mips;
  private final double[] use;
  private final double[] request;
  private final double[][] atTicks;
  private int ticks;

  Demand(List<InstanceModel> instances, List<double[]> series, double intervalSeconds, int ticks) {
    this.intervalSeconds = intervalSeconds;
    this.series = series.toArray(new double[0][]);
    mips = instances.stream().mapToDouble(InstanceModel::mips).toArray();
    use = new double[mips.length];
    request = new double[mips.length];
    atTicks = new double[mips.length][ticks];
  }

  /** Every instance asks for its full size, as it does while it is placed. */
  void full() {
    System.arraycopy(mips, 0, request, 0, mips.length);
  }

  /** Goes to an instant. */
  void goTo(double seconds) {
    int before = (int) Math.floor(seconds / intervalSeconds);
    boolean onSample = seconds % intervalSeconds == 0;
    for (int instance = 0; instance < mips.length; instance++) {
      double[] samples = series[instance];
      double from = samples[Math.min(before, samples.length - 1)];
      double to = samples[Math.min(before + 1, samples.length - 1)];
      use[instance] =
          onSample
              ? from
              : from + (to - from) / intervalSeconds * (seconds - before * intervalSeconds);
      request[instance] = use[instance] * mips[instance];
    }
  }

  /** Keeps the present utilisation as the newest past one. */
  void record() {
    for (int instance = 0; instance < mips.length; instance++) {
      atTicks[instance][ticks] = use[instance];
    }
    ticks++;
  }

  /** MIPS that an instance asks for now. */
  double request(int instance) {
    return request[instance];
  }

  /** MIPS of an instance's full size. */
  double mips(int instance) {
    return mips[instance];
  }

  /** How many ticks are recorded. */
  int ticks() {
    return ticks;
  }

  /** Past utilisation: age 0 is that of the newest tick. */
  double past(int instance, int age) {
    return atTicks[instance][ticks - 1 - age];
  }

  /** Sorts instances by what they ask for, largest first; equal ones keep their order. */
  void sortByRequest(int[] instances, int count) {
    for (int i = 1; i < count; i++) {
      int instance = instances[i];
      int place = i;
      while (place > 0 && request[instances[place - 1]] < request[instance]) {
        instances[place] = instances[place - 1];
        place--;
      }
      instances[place] = instance;
    }
  }
}
