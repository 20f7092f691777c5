package dev.berth.traces.usage;

import dev.berth.model.Ticks;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;

/**
 * One instance with readings at instants of the trace's clock; each holds until the next. An
 * instance that starts later than it was asked for keeps the order of its readings.
 */
record SampledInstance(SampleSeries series, long arrivalTick, double cpuUnit, double memoryUnit)
    implements Utilisation {

  @Override
  public double at(Channel channel, long startTick, long tick) {
    int index = series.indexAt((arrivalTick + tick - startTick) / Ticks.PER_SECOND);
    return switch (channel) {
      case CPU -> share(series.cpu(index), cpuUnit);
      case MEMORY -> share(series.memory(index), memoryUnit);
      default -> Double.NaN;
    };
  }

  /** NaN stays NaN; use of what was not asked for is all of it. */
  private static double share(float used, double unit) {
    return used == 0 ? 0 : Math.min(1, used / unit);
  }
}
