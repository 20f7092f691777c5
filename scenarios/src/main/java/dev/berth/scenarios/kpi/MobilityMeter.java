package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.migration.MigrationOutcome;
import java.util.List;
import java.util.Map;

/** Measures relocation, sleep and failures as far as a scenario has them. */
final class MobilityMeter {

  private final Mobility mobility;
  private final MigrationMeter migrations;
  private final LossMeter losses;
  private final StateMeter states;
  private final CapMeter caps;
  private final OverloadMeter overload;

  MobilityMeter(Mobility mobility, Window window, List<HostSpec> hosts) {
    this.mobility = mobility;
    migrations = new MigrationMeter(window);
    losses = new LossMeter(window);
    states = new StateMeter(window);
    caps = new CapMeter(window, hosts, mobility.caps());
    overload = new OverloadMeter(window);
  }

  void migrated(MigrationOutcome outcome) {
    migrations.migrated(outcome);
  }

  void decided(Decision decision) {
    migrations.decided(decision);
    losses.decided(decision);
  }

  void lost(long tick, LaunchRequest request) {
    losses.lost(tick, request);
  }

  void restarted(long tick, LaunchRequest request) {
    losses.restarted(tick, request);
  }

  /** Nothing is looked at where the scenario has nothing of it. */
  void sampled(long tick, FleetTruth truth) {
    if (mobility.any()) {
      states.sampled(tick, truth);
      caps.sampled(tick, truth);
      overload.sampled(tick, truth);
    }
  }

  void ended(FleetTruth truth) {
    states.ended(truth);
  }

  /** Migrations completed since this was last asked. */
  long takeMigrations() {
    return migrations.takeSinceSample();
  }

  /** The power of the domain nearest to its cap, as a share of the cap. */
  double mostOfCap() {
    return caps.mostNow();
  }

  void addTo(Map<String, Double> kpis, double instanceTicks) {
    if (mobility.moves()) {
      migrations.addTo(kpis);
    }
    if (mobility.moves() || mobility.sleeps()) {
      overload.addTo(kpis);
    }
    if (mobility.fails()) {
      losses.addTo(kpis, instanceTicks);
    }
    if (mobility.sleeps() || mobility.fails()) {
      states.addTo(kpis);
    }
    if (!mobility.caps().isEmpty()) {
      caps.addTo(kpis);
    }
  }
}
