package dev.berth.sim.fleet;

import dev.berth.draws.Draws;
import dev.berth.model.Placement;
import dev.berth.ports.FleetEvent;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.sim.migration.MigratingFleet;
import dev.berth.sim.migration.MigrationEngine;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.migration.MigrationOutcome.End;
import dev.berth.sim.migration.MigrationSpec;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of a simulated fleet: carries the engine's word to its instances and hosts. The
 * engine is made at the first order, so that a fleet without migrations has none.
 */
final class Moves implements MigratingFleet {

  private static final double MILLI = 1000;

  private final SimulatedFleet fleet;
  private final MigrationSpec spec;
  private final Agenda agenda;
  private final Draws draws;
  private final List<Consumer<MigrationOutcome>> watchers = new ArrayList<>();

  /** Instances whose migration was ordered in vain, until that is said. */
  private final LongOpenHashSet refused = new LongOpenHashSet();

  private @Nullable MigrationEngine engine;

  Moves(SimulatedFleet fleet, MigrationSpec spec, Agenda agenda, Draws draws) {
    this.fleet = fleet;
    this.spec = spec;
    this.agenda = agenda;
    this.draws = draws;
  }

  void watch(Consumer<MigrationOutcome> watcher) {
    watchers.add(watcher);
  }

  /** Begins a migration, or lets it fail in the completion phase of this tick. */
  void order(long instance, Placement target) {
    String refusal = refusal(instance, target);
    if (refusal.isEmpty()) {
      HostShares shares = fleet.shares();
      if (shares != null) {
        shares.threads().holdAtTarget(fleet.instances().slot(instance), target.host());
      }
      engine().begin(instance, fleet.hostOf(instance), target);
      return;
    }
    refused.add(instance);
    agenda.add(agenda.now(), Phase.COMPLETION, id -> refuse(id, refusal), instance);
  }

  private void refuse(long instance, String refusal) {
    refused.remove(instance);
    fleet.emit(new FleetEvent.MigrationFailed(instance, refusal));
  }

  /** Ends an instance's migration, if there is one. */
  void cancel(long instance, String reason) {
    if (engine != null) {
      engine.stop(instance, End.CANCELLED, reason);
    }
  }

  /** A host is about to fail: what migrates from it or for it ends. */
  void hostFails(int row) {
    if (engine == null) {
      return;
    }
    for (long instance : engine.touching(row)) {
      boolean survives = fleet.hostOf(instance) != row && !engine.fetches(instance);
      engine.stop(instance, survives ? End.FAILED : End.LOST, "a host failed");
    }
  }

  /** Visits the costs of migrations that hosts carry now. */
  void forEachCost(MigrationEngine.CostVisitor visitor) {
    if (engine != null) {
      engine.forEachCost(visitor);
    }
  }

  /** Whether a migration of an instance was ordered and has not ended. */
  boolean migrates(long instance) {
    return refused.contains(instance) || (engine != null && engine.migrates(instance));
  }

  /** Whether a migration sets out from or for a host. */
  boolean touches(int row) {
    return engine != null && !engine.touching(row).isEmpty();
  }

  private String refusal(long instance, Placement target) {
    int source = fleet.hostOf(instance);
    if (source < 0) {
      return "the instance does not run";
    }
    if (source == target.host()) {
      return "the instance runs there already";
    }
    if (!fleet.states().isOn(target.host())) {
      return "the target is not on";
    }
    HostShares shares = fleet.shares();
    return shares == null
        ? ""
        : shares.threads().refusal(fleet.instances().slot(instance), target.host());
  }

  private MigrationEngine engine() {
    if (engine == null) {
      engine = new MigrationEngine(spec, fleet.hosts(), agenda, this, draws);
    }
    return engine;
  }

  @Override
  public double memoryInUseMiB(long instance) {
    int slot = fleet.instances().slot(instance);
    double held = fleet.uses().memoryMiB().ofInstance(slot);
    return Double.isNaN(held) ? (double) fleet.instances().memoryMiB(slot) : held;
  }

  @Override
  public double busyVcpus(long instance) {
    int slot = fleet.instances().slot(instance);
    double held = fleet.uses().milliVcpu().ofInstance(slot);
    return (Double.isNaN(held) ? (double) fleet.instances().milliVcpu(slot) : held) / MILLI;
  }

  @Override
  public void setPace(long instance, double share) {
    int slot = fleet.instances().slot(instance);
    if (fleet.instances().pace(slot) != share) {
      fleet.instances().setPace(slot, share);
      fleet.uses().sample(slot, agenda.now());
      fleet.touch(fleet.instances().host(slot), 0);
    }
  }

  @Override
  public void carry(int host, long milliVcpu, double memoryMiB, int sign) {
    fleet.uses().milliVcpu().carry(host, (double) milliVcpu, sign);
    fleet.uses().memoryMiB().carry(host, memoryMiB, sign);
    fleet.touch(host, 0);
  }

  @Override
  public void handOver(long instance, Placement target) {
    int slot = fleet.instances().slot(instance);
    int source = fleet.instances().host(slot);
    fleet.instances().relocate(slot, target.host());
    fleet.uses().move(slot, source, target.host());
    HostShares shares = fleet.shares();
    if (shares != null) {
      shares.arrived(slot, target);
    }
    fleet.touch(source, -1);
    fleet.touch(target.host(), 1);
  }

  @Override
  public void ended(MigrationOutcome outcome, Placement target) {
    int slot = fleet.instances().slot(outcome.instance());
    if (fleet.shares() != null && slot != InstanceColumns.NONE) {
      fleet.shares().threads().giveUpTarget(slot);
    }
    for (Consumer<MigrationOutcome> watcher : watchers) {
      watcher.accept(outcome);
    }
    if (outcome.end() == End.COMPLETED) {
      fleet.emit(new FleetEvent.InstanceMigrated(outcome.instance(), target));
    } else {
      fleet.emit(new FleetEvent.MigrationFailed(outcome.instance(), outcome.reason()));
      if (outcome.end() == End.LOST) {
        fleet.lose(outcome.instance(), outcome.reason());
      }
    }
  }
}
