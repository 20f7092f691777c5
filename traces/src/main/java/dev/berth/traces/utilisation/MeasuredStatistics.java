package dev.berth.traces.utilisation;

import dev.berth.traces.parameters.Parameters;
import dev.berth.workload.Channel;
import java.util.EnumMap;
import java.util.Map;

/**
 * How the instances of a trace used their resources, from a parameter file that names its sources.
 *
 * @param cpuMean quantiles over the instances of the mean CPU share
 * @param cpuHigh quantiles of the CPU share that an instance exceeds in 5 % of its samples
 * @param cpuAutocorrelation quantiles of the correlation from one sample to the next
 * @param cpuAmplitude quantiles of the swing over the day, relative to the mean
 * @param memoryMean quantiles of the mean memory share
 * @param memoryVariation quantiles of the coefficient of variation of the memory share over time
 * @param memoryAutocorrelation from one sample to the next
 * @param io per channel of disk and network; empty where the trace has none
 * @param activityCorrelation of the levels of memory and I/O with that of CPU, over the instances
 * @param ioCorrelation of what is left of the I/O levels with each other
 */
record MeasuredStatistics(
    QuantileTable cpuMean,
    QuantileTable cpuHigh,
    QuantileTable cpuAutocorrelation,
    QuantileTable cpuAmplitude,
    QuantileTable memoryMean,
    QuantileTable memoryVariation,
    double memoryAutocorrelation,
    Map<Channel, SpikyStatistics> io,
    double activityCorrelation,
    double ioCorrelation) {

  /**
   * Quantiles over the instances for one channel of disk or network.
   *
   * @param mean KiB/s
   * @param most largest sample of a month, KiB/s
   * @param zeroShare of the samples
   * @param autocorrelation from one sample to the next
   * @param cpuCorrelation with the CPU share of the same instance at the same time
   */
  record SpikyStatistics(
      QuantileTable mean,
      QuantileTable most,
      QuantileTable zeroShare,
      QuantileTable autocorrelation,
      double cpuCorrelation) {}

  static MeasuredStatistics of(String file) {
    Parameters all = Parameters.of(file);
    Map<Channel, SpikyStatistics> io = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.ALL) {
      String name = channel.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (all.has(name + "-most")) {
        io.put(channel, spiky(all, name));
      }
    }
    return new MeasuredStatistics(
        table(all, "cpu-mean"),
        table(all, "cpu-high"),
        table(all, "cpu-autocorrelation"),
        table(all, "cpu-amplitude"),
        table(all, "memory-mean"),
        table(all, "memory-variation"),
        all.one("memory-autocorrelation")[0],
        Map.copyOf(io),
        all.one("activity-correlation")[0],
        all.one("io-correlation")[0]);
  }

  private static SpikyStatistics spiky(Parameters all, String name) {
    return new SpikyStatistics(
        table(all, name + "-mean"),
        table(all, name + "-most"),
        table(all, name + "-zero"),
        table(all, name + "-autocorrelation"),
        all.one(name + "-with-cpu")[0]);
  }

  private static QuantileTable table(Parameters all, String name) {
    return new QuantileTable(all.all(name));
  }
}
