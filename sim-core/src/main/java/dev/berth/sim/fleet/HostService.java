package dev.berth.sim.fleet;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.Metric;
import dev.berth.sim.network.MaxMinShares;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.state.Topology;
import dev.berth.workload.Channel;
import java.util.Arrays;
import java.util.List;

/**
 * What disks and network of every host are asked for, held from one sample to the next, and how
 * they serve it. A network's grants follow from all hosts of a rack and are set by the monitor.
 */
final class HostService {

  private static final List<Channel> CHANNELS =
      List.of(Channel.DISK_READ, Channel.DISK_WRITE, Channel.NETWORK_IN, Channel.NETWORK_OUT);
  private static final double KIB_PER_MIB = 1024;
  private static final double KIBIBYTE_TO_MEGABIT = 1024 * 8 / 1e6;

  private final PhysicsSpec spec;
  private final HeldUse[] uses = new HeldUse[CHANNELS.size()];
  private final HeldUse diskGiB;
  private final double[] nameplateGiB;
  private final int[][] racks;
  private final double[] offeredMbps;
  private final double[] grantMbps;
  private final ServiceLimits limits;
  private final double[] asked = new double[CHANNELS.size()];

  /** Traffic in Mbit/s of those whose packets go first. */
  private final HeldUse first;

  HostService(PhysicsSpec spec, List<HostSpec> hosts) {
    this.spec = spec;
    for (int i = 0; i < uses.length; i++) {
      uses[i] = new HeldUse(hosts.size());
    }
    diskGiB = new HeldUse(hosts.size());
    first = new HeldUse(hosts.size());
    limits = new ServiceLimits(spec.disk().operationKibibytes());
    nameplateGiB =
        hosts.stream().mapToDouble(h -> (double) h.type().nameplate().diskGiB()).toArray();
    Topology topology = new Topology(hosts);
    racks = new int[topology.domainCount(DomainLevel.RACK)][];
    for (int rack = 0; rack < racks.length; rack++) {
      racks[rack] = topology.members(DomainLevel.RACK, rack);
    }
    offeredMbps = new double[hosts.size()];
    grantMbps = new double[hosts.size()];
    Arrays.fill(grantMbps, spec.network().hostMbps());
  }

  /** An instance takes a slot, with the limits of its policy. */
  void add(int slot, ConfigurationPolicy policy) {
    limits.add(slot, policy);
  }

  /** The limits that a policy names hold for an instance from now on. */
  void limit(int slot, ConfigurationPolicy policy) {
    limits.change(slot, policy);
  }

  void start(InstanceColumns instances, int slot) {
    int host = instances.host(slot);
    ask(instances, slot, instances.startTick(slot));
    for (int i = 0; i < uses.length; i++) {
      uses[i].start(slot, host, asked[i]);
    }
    first.start(slot, host, firstMbps(slot));
    double given = (double) instances.request(slot).demand().diskGiB();
    diskGiB.start(slot, host, given + limits.volumeGiB(slot));
  }

  void sample(InstanceColumns instances, int slot, long now) {
    int host = instances.host(slot);
    ask(instances, slot, now);
    for (int i = 0; i < uses.length; i++) {
      uses[i].sample(slot, host, asked[i]);
    }
    first.sample(slot, host, firstMbps(slot));
  }

  /** What an instance asks of every channel within its limits. */
  private void ask(InstanceColumns instances, int slot, long now) {
    for (int i = 0; i < asked.length; i++) {
      asked[i] = instances.use(slot, CHANNELS.get(i), now);
    }
    double disk = limits.disk(slot, asked[0] + asked[1]);
    double network = limits.network(slot, (asked[2] + asked[3]) * KIBIBYTE_TO_MEGABIT);
    asked[0] *= disk;
    asked[1] *= disk;
    asked[2] *= network;
    asked[3] *= network;
  }

  private double firstMbps(int slot) {
    return limits.goesFirst(slot) ? (asked[2] + asked[3]) * KIBIBYTE_TO_MEGABIT : 0;
  }

  void end(int slot, int host) {
    for (HeldUse use : uses) {
      use.end(slot, host);
    }
    first.end(slot, host);
    diskGiB.end(slot, host);
  }

  void move(int slot, int from, int to) {
    for (HeldUse use : uses) {
      use.move(slot, from, to);
    }
    first.move(slot, from, to);
    diskGiB.move(slot, from, to);
  }

  /** The share of what is asked of a host's disks that they serve. */
  double diskServed(int row) {
    double all = disk(row);
    return all == 0 ? 1 : spec.disk().throughput(all) * KIB_PER_MIB / all;
  }

  /** The share of a host's traffic that the network carries. */
  double networkCarried(int row) {
    double all = traffic(row);
    return all == 0 ? 1 : Math.min(all, grantMbps[row]) / all;
  }

  /** Disk operations per second that an instance gets: its part of what its host serves. */
  double operations(int slot, int row) {
    double all = disk(row);
    double own = uses[0].ofInstance(slot) + uses[1].ofInstance(slot);
    return all == 0 ? 0 : spec.disk().operations(all) * own / all;
  }

  /** MiB/s that an instance's disks move. */
  double throughput(int slot, int row) {
    double all = disk(row);
    double own = uses[0].ofInstance(slot) + uses[1].ofInstance(slot);
    return all == 0 ? 0 : spec.disk().throughput(all) * own / all;
  }

  /** Mbit/s that are carried for an instance. */
  double carried(int slot, int row) {
    double all = traffic(row);
    double own = (uses[2].ofInstance(slot) + uses[3].ofInstance(slot)) * KIBIBYTE_TO_MEGABIT;
    return all == 0 ? 0 : Math.min(all, grantMbps[row]) * own / all;
  }

  /** Network latency of an instance, by its class. */
  double networkLatencyMillis(int slot, int row) {
    return spec.network()
        .latencyMillis(traffic(row), first.of(row), grantMbps[row], limits.goesFirst(slot));
  }

  /** Shares the racks' uplinks by what hosts offer now. */
  void share() {
    double card = spec.network().hostMbps();
    for (int row = 0; row < offeredMbps.length; row++) {
      offeredMbps[row] = Math.min(card, traffic(row));
    }
    for (int[] rack : racks) {
      double level = MaxMinShares.level(offeredMbps, rack, spec.network().rackMbps());
      for (int row : rack) {
        grantMbps[row] = Math.min(card, level);
      }
    }
  }

  double value(Metric metric, int row) {
    return switch (metric) {
      case DISK_IOPS -> spec.disk().operations(disk(row));
      case DISK_THROUGHPUT -> spec.disk().throughput(disk(row));
      case DISK_LATENCY -> spec.disk().latencyMillis(disk(row));
      case DISK_SPACE_UTILISATION ->
          nameplateGiB[row] == 0 ? Double.NaN : diskGiB.of(row) / nameplateGiB[row];
      case NETWORK_TRAFFIC -> traffic(row);
      case NETWORK_THROUGHPUT -> Math.min(traffic(row), grantMbps[row]);
      case NETWORK_LATENCY -> spec.network().latencyMillis(traffic(row), grantMbps[row]);
      default -> Double.NaN;
    };
  }

  /** KiB/s that are asked of the disks; NaN where it is not modelled. */
  private double disk(int row) {
    return uses[0].of(row) + uses[1].of(row);
  }

  private double traffic(int row) {
    return (uses[2].of(row) + uses[3].of(row)) * KIBIBYTE_TO_MEGABIT;
  }
}
