package dev.berth.traces.inspect;

import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;

/**
 * A workload's demand at equal steps, if every request gets its host at once.
 *
 * @param askedVcpus vCPUs of the requests that arrive in each step, warm ones left out
 * @param runningVcpus vCPUs of the instances that run at the end of each step
 */
@SuppressWarnings("ArrayRecordComponent")
public record DemandSeries(double[] askedVcpus, double[] runningVcpus) {

  private static final double MILLI = 1000;

  /** Reads a workload to its end; the last step, in which it ends, is left out. */
  public static DemandSeries of(Workload workload, long stepTicks) {
    DoubleArrayList asked = new DoubleArrayList();
    DoubleArrayList change = new DoubleArrayList();
    int last = 0;
    for (Arrival arrival = workload.next(); arrival != null; arrival = workload.next()) {
      double vcpus = arrival.request().demand().milliVcpu() / MILLI;
      int from = (int) (arrival.request().arrivalTick() / stepTicks);
      long to = arrival.request().departureTick() / stepTicks;
      last = Math.max(last, from);
      add(asked, from, arrival.warm() ? 0 : vcpus);
      add(change, from, vcpus);
      if (to < Integer.MAX_VALUE) {
        add(change, (int) to, -vcpus);
      }
    }
    double[] running = new double[last];
    double sum = 0;
    for (int step = 0; step < last; step++) {
      sum += step < change.size() ? change.getDouble(step) : 0;
      running[step] = sum;
    }
    asked.size(last);
    return new DemandSeries(asked.toDoubleArray(), running);
  }

  private static void add(DoubleArrayList series, int step, double amount) {
    if (step >= series.size()) {
      series.size(step + 1);
    }
    series.set(step, series.getDouble(step) + amount);
  }
}
