package dev.berth.sim.fleet;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.workload.Channel;
import org.jspecify.annotations.Nullable;

/**
 * What running instances use of processors, memory, disks and network, held from one sample to the
 * next, by instance and by host.
 */
final class Uses {

  private final InstanceColumns instances;
  private final HeldUse milliVcpu;
  private final HeldUse memoryMiB;
  private @Nullable HostService service;

  Uses(InstanceColumns instances, int hosts) {
    this.instances = instances;
    milliVcpu = new HeldUse(hosts);
    memoryMiB = new HeldUse(hosts);
  }

  void embody(HostService itsService) {
    service = itsService;
  }

  /** How disks and network serve; null where that is not modelled. */
  @Nullable HostService service() {
    return service;
  }

  /** The processors held in use, in thousandths of a vCPU. */
  HeldUse milliVcpu() {
    return milliVcpu;
  }

  HeldUse memoryMiB() {
    return memoryMiB;
  }

  /** An instance takes a slot. */
  void add(int slot, ConfigurationPolicy policy) {
    if (service != null) {
      service.add(slot, policy);
    }
  }

  /** What a policy limits is limited from now on. */
  void limit(int slot, ConfigurationPolicy policy) {
    if (service != null) {
      service.limit(slot, policy);
    }
  }

  /** Holds the first sample of an instance that starts now. */
  void start(int slot, long now) {
    int host = instances.host(slot);
    milliVcpu.start(slot, host, use(slot, Channel.CPU, instances.milliVcpu(slot), now));
    memoryMiB.start(slot, host, use(slot, Channel.MEMORY, instances.memoryMiB(slot), now));
    if (service != null) {
      service.start(instances, slot);
    }
  }

  /** Holds the next sample of a running instance. */
  void sample(int slot, long now) {
    int host = instances.host(slot);
    instances.setSampledAt(slot, now);
    milliVcpu.sample(slot, host, use(slot, Channel.CPU, instances.milliVcpu(slot), now));
    memoryMiB.sample(slot, host, use(slot, Channel.MEMORY, instances.memoryMiB(slot), now));
    if (service != null) {
      service.sample(instances, slot, now);
    }
  }

  void end(int slot, int host) {
    milliVcpu.end(slot, host);
    memoryMiB.end(slot, host);
    if (service != null) {
      service.end(slot, host);
    }
  }

  void move(int slot, int from, int to) {
    milliVcpu.move(slot, from, to);
    memoryMiB.move(slot, from, to);
    if (service != null) {
      service.move(slot, from, to);
    }
  }

  /** The latest sample of a channel, in the channel's unit. */
  double reading(int slot, Channel channel, long now) {
    return switch (channel) {
      case CPU -> milliVcpu.ofInstance(slot) / instances.milliVcpu(slot);
      case MEMORY -> memoryMiB.ofInstance(slot) / instances.memoryMiB(slot);
      default -> instances.use(slot, channel, now);
    };
  }

  private double use(int slot, Channel channel, long given, long now) {
    double use = given == 0 ? 0 : given * instances.use(slot, channel, now);
    return channel == Channel.CPU ? use * instances.pace(slot) : use;
  }
}
