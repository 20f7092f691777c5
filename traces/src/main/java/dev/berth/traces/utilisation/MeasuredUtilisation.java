package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.traces.utilisation.MeasuredStatistics.SpikyStatistics;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.EnumMap;
import java.util.Map;

/**
 * Every instance draws its levels from the quantiles that a trace has over its instances, joined by
 * a Gaussian copula (one factor for activity, one for I/O), and moves around them with
 * autocorrelated noise; what disk and network do over time is correlated with CPU. A pure function
 * of draws, request and five minutes.
 */
@SuppressWarnings("ImmutableEnumChecker") // Nothing is changed after it is made.
public enum MeasuredUtilisation implements UtilisationModel {
  /** Bitbrains Rnd of August 2013: CPU, memory, disk and network. */
  ENTERPRISE_IO(
      "bitbrains-rnd-2013-08.csv", "500 business-critical instances of Bitbrains in August 2013"),
  /** PlanetLab of 3 March 2011: CPU alone is measured. */
  PLANETLAB_LIKE("planetlab-20110303.csv", "1,052 PlanetLab instances on 3 March 2011");

  private static final Stream LEVELS = Stream.named("utilisation-levels");
  private static final Stream NOISE = Stream.named("utilisation-noise");
  private static final int COMMON = 0;
  private static final int COMMON_IO = 1;
  private static final int PEAK_HOUR = 2;
  private static final int AUTOCORRELATION = 3;
  private static final int AMPLITUDE = 4;
  private static final int VARIATION = 5;
  private static final int FIRST_CHANNEL = 8;

  private final String source;
  private final MeasuredStatistics statistics;

  MeasuredUtilisation(String file, String source) {
    this.source = source;
    this.statistics = MeasuredStatistics.of(file);
  }

  @Override
  public Utilisation of(LaunchRequest request, Draws draws) {
    long levels = draws.key(LEVELS, request.id());
    long noise = draws.key(NOISE, request.id());
    double activity = normal(levels, COMMON);
    double cpuRank = NormalNoise.share(activity);
    double cpuAutocorrelation =
        statistics.cpuAutocorrelation().at(Draws.uniform(levels, AUTOCORRELATION));
    MeasuredCpu cpu =
        MeasuredCpu.of(
            statistics.cpuMean().at(cpuRank),
            statistics.cpuHigh().at(cpuRank),
            statistics.cpuAmplitude().at(Draws.uniform(levels, AMPLITUDE)),
            24 * Draws.uniform(levels, PEAK_HOUR),
            NormalNoise.of(key(noise, Channel.CPU), cpuAutocorrelation));
    return new MeasuredInstance(
        cpu, memory(levels, noise, activity), io(levels, noise, activity, cpuAutocorrelation));
  }

  private MeasuredMemory memory(long levels, long noise, double activity) {
    double rank = NormalNoise.share(mixed(activity, normal(levels, channel(Channel.MEMORY))));
    return MeasuredMemory.of(
        statistics.memoryMean().at(rank),
        statistics.memoryVariation().at(Draws.uniform(levels, VARIATION)),
        NormalNoise.of(key(noise, Channel.MEMORY), statistics.memoryAutocorrelation()));
  }

  private Map<Channel, SpikyChannel> io(
      long levels, long noise, double activity, double cpuAutocorrelation) {
    Map<Channel, SpikyChannel> io = new EnumMap<>(Channel.class);
    double common = normal(levels, COMMON_IO);
    double k = statistics.ioCorrelation();
    for (Map.Entry<Channel, SpikyStatistics> entry : statistics.io().entrySet()) {
      Channel channel = entry.getKey();
      double own = normal(levels, channel(channel));
      double rest = StrictMath.sqrt(k) * common + StrictMath.sqrt(1 - k) * own;
      double rank = NormalNoise.share(mixed(activity, rest));
      double autocorrelation =
          entry
              .getValue()
              .autocorrelation()
              .at(Draws.uniform(levels, channel(channel) + Channel.ALL.size()));
      io.put(
          channel,
          SpikyChannel.of(
              entry.getValue(), rank, autocorrelation, cpuAutocorrelation, key(noise, channel)));
    }
    return io;
  }

  private double mixed(double activity, double other) {
    double r = statistics.activityCorrelation();
    return r * activity + StrictMath.sqrt(1 - r * r) * other;
  }

  private static double normal(long key, int number) {
    return NormalNoise.normal(Draws.uniform(key, number));
  }

  private static int channel(Channel channel) {
    return FIRST_CHANNEL + channel.ordinal();
  }

  private static long key(long noise, Channel channel) {
    return noise + 0x9E3779B97F4A7C15L * (channel.ordinal() + 1);
  }

  @Override
  public String assumption() {
    return ("Utilisation is generated: levels, autocorrelation%s follow the measured quantiles of %s;"
            + " the days of instances have their peaks at any hour.")
        .formatted(
            statistics.io().isEmpty() ? "" : ", bursts and zero shares of disk and network",
            source);
  }
}
