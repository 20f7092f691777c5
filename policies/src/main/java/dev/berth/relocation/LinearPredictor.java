package dev.berth.relocation;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.PowerCurve;
import dev.berth.ports.Fleet;
import dev.berth.ports.ReadingPredictor;
import dev.berth.state.HostView;
import dev.berth.workload.Channel;

/**
 * Adds what an instance uses to its host's readings, or takes it away: processor and memory as
 * shares of nameplate, throughputs by their sum, power along the host type's curve, temperatures in
 * proportion to power. An instance that nothing measures counts with all that it was given.
 *
 * @param kelvinPerWatt by how much CPU and chassis temperature follow the host's power
 * @param inletKelvinPerWatt by how much its inlet does, through the air of its aisle
 */
public record LinearPredictor(Fleet fleet, double kelvinPerWatt, double inletKelvinPerWatt)
    implements ReadingPredictor {

  private static final double KIB_PER_MIB = 1024;
  private static final double MBIT_PER_KIB = 8 * 1024 / 1e6;

  @Override
  public double change(HostView host, Metric metric, LaunchRequest instance, int sign) {
    return switch (metric) {
      case CPU_UTILISATION -> sign * cpuShare(host, instance);
      case MEMORY_UTILISATION -> sign * memoryShare(host, instance);
      case POWER -> watts(host, instance, sign);
      case CPU_TEMPERATURE, CHASSIS_TEMPERATURE -> kelvinPerWatt * watts(host, instance, sign);
      case INLET_TEMPERATURE -> inletKelvinPerWatt * watts(host, instance, sign);
      case DISK_THROUGHPUT ->
          sign * sum(instance, Channel.DISK_READ, Channel.DISK_WRITE) / KIB_PER_MIB;
      case NETWORK_THROUGHPUT ->
          sign * sum(instance, Channel.NETWORK_IN, Channel.NETWORK_OUT) * MBIT_PER_KIB;
      default -> 0;
    };
  }

  private double cpuShare(HostView host, LaunchRequest instance) {
    double use = fleet.reading(instance.id(), Channel.CPU);
    double given = (double) instance.demand().milliVcpu();
    double nameplate = (double) host.spec().type().nameplate().milliVcpu();
    return nameplate == 0 ? 0 : (Double.isNaN(use) ? given : given * use) / nameplate;
  }

  private double memoryShare(HostView host, LaunchRequest instance) {
    double use = fleet.reading(instance.id(), Channel.MEMORY);
    double given = (double) instance.demand().memoryMiB();
    double nameplate = (double) host.spec().type().nameplate().memoryMiB();
    return nameplate == 0 ? 0 : (Double.isNaN(use) ? given : given * use) / nameplate;
  }

  private double watts(HostView host, LaunchRequest instance, int sign) {
    double use = host.reading(Metric.CPU_UTILISATION);
    if (Double.isNaN(use)) {
      return Double.NaN;
    }
    PowerCurve curve = host.spec().type().power();
    return curve.wattsAt(use + sign * cpuShare(host, instance)) - curve.wattsAt(use);
  }

  private double sum(LaunchRequest instance, Channel one, Channel other) {
    return fleet.reading(instance.id(), one) + fleet.reading(instance.id(), other);
  }
}
