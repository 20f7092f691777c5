package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;

/** One instance of a {@link DiurnalUtilisation}. */
record InstanceOverTheDay(double level, DiurnalUtilisation model, long fastKey, long slowKey)
    implements Utilisation {

  static InstanceOverTheDay of(double level, DiurnalUtilisation model, long instance, Draws draws) {
    return new InstanceOverTheDay(
        level, model, ValueNoise.fastKey(draws, instance), ValueNoise.slowKey(draws, instance));
  }

  @Override
  public double at(Channel channel, long startTick, long tick) {
    return switch (channel) {
      case CPU -> cpu(tick);
      case MEMORY -> model.memoryShare();
      default -> Double.NaN;
    };
  }

  private double cpu(long tick) {
    double swing = model.amplitude() * DayCosine.at(tick, model.peakHour());
    double wander = model.noise() == 0 ? 0 : model.noise() * ValueNoise.at(fastKey, slowKey, tick);
    return Shares.clamp(level * (1 + swing + wander));
  }
}
