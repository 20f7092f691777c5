package dev.berth.scenarios.hosts;

import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.OverCommit;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.sim.hypervisor.ProportionalShare;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.migration.MigratingFleet;
import dev.berth.sim.migration.MigrationEngine;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.migration.MigrationSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the simulator's own models say of a few instances on one host. */
final class Forecasts {

  private static final double BITS_PER_MIB = 8.0 * (1 << 20);

  private Forecasts() {}

  /**
   * Processor time of instances of one vCPU each that want all of it, in CPUs.
   *
   * @param others what other instances of the host use, and go on using
   */
  static List<Double> cpu(List<ConfigurationPolicy> policies, int cpus, double others) {
    ProportionalShare share = new ProportionalShare();
    for (ConfigurationPolicy policy : policies) {
      share.add(
          Settings.CAP.in(policy, 1.0),
          Settings.WEIGHT.in(policy, 1024L),
          ProportionalShare.ANY_NODE);
    }
    share.share(Math.max(0, cpus - others), new double[0]);
    List<Double> granted = new ArrayList<>();
    for (int member = 0; member < policies.size(); member++) {
      granted.add(share.granted(member));
    }
    return granted;
  }

  /** A live migration by pre-copy over a link of this bandwidth. */
  static MigrationOutcome migration(double memoryMiB, double busyVcpus, double mibPerSecond) {
    double mbps = mibPerSecond * BITS_PER_MIB / 1e6;
    MigrationSpec base = MigrationSpec.DEFAULT;
    MigrationSpec spec =
        new MigrationSpec(
            base.mode(),
            base.stall(),
            base.maxDownTimeTicks(),
            base.maxRounds(),
            base.switchOverTicks(),
            base.dirtying(),
            new MigrationSpec.Links(1, mbps),
            base.cost(),
            0);
    Alone fleet = new Alone(memoryMiB, busyVcpus);
    Agenda agenda = new Agenda();
    new MigrationEngine(
            spec, List.of(host("a", mbps), host("b", mbps)), agenda, fleet, new Draws(1))
        .begin(0, 0, new Placement(1, 1, 0));
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
    return fleet.outcomes.get(0);
  }

  private static HostSpec host(String name, double mbps) {
    ResourceVector size = new ResourceVector(1000, 1 << 20, 0, Math.round(mbps), 0);
    HostType type = new HostType(name, size, OverCommit.NONE, 1, Set.of(), PowerCurve.linear(0, 1));
    return new HostSpec(name, type, name, name, name);
  }

  /** One instance that uses the same all the time. */
  private static final class Alone implements MigratingFleet {

    private final List<MigrationOutcome> outcomes = new ArrayList<>();
    private final double memoryMiB;
    private final double vcpus;
    private double pace = 1;

    Alone(double memoryMiB, double vcpus) {
      this.memoryMiB = memoryMiB;
      this.vcpus = vcpus;
    }

    @Override
    public double memoryInUseMiB(long instance) {
      return memoryMiB;
    }

    @Override
    public double busyVcpus(long instance) {
      return vcpus * pace;
    }

    @Override
    public void setPace(long instance, double share) {
      pace = share;
    }

    @Override
    public void carry(int host, long milliVcpu, double miB, int sign) {}

    @Override
    public void handOver(long instance, Placement target) {}

    @Override
    public void ended(MigrationOutcome outcome, Placement target) {
      outcomes.add(outcome);
    }
  }
}
