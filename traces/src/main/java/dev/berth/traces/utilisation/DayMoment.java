package dev.berth.traces.utilisation;

import dev.berth.workload.Channel;
import dev.berth.workload.UtilisationLaw;

/**
 * All instances of a {@link DiurnalUtilisation} at one instant; an instance's keys are those of its
 * fast and its slow noise.
 */
record DayMoment(double swing, double amount, double memoryShare, ValueNoise noise)
    implements UtilisationLaw.Moment {

  @Override
  public double of(Channel channel, double level, long fastKey, long slowKey, long startTick) {
    return switch (channel) {
      case CPU -> cpu(level, fastKey, slowKey);
      case MEMORY -> memoryShare;
      default -> Double.NaN;
    };
  }

  private double cpu(double level, long fastKey, long slowKey) {
    double wander = amount == 0 ? 0 : amount * noise.of(fastKey, slowKey);
    return Shares.clamp(level * (1 + swing + wander));
  }
}
