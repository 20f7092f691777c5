package dev.berth.sim;

import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.placer.Placer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.relocation.LinearPredictor;
import dev.berth.scaling.Scaler;
import dev.berth.sim.fault.FaultInjector;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.Monitor;
import dev.berth.sim.fleet.SimulatedFleet;
import dev.berth.sim.fleet.TruthAudit;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.AgendaEntity;
import dev.berth.sim.kernel.KernelSim;
import dev.berth.sim.provision.GroupLoads;
import dev.berth.sim.provision.Provisions;
import dev.berth.sim.provision.ScaledGroup;
import dev.berth.sim.view.SimDatacenter;
import dev.berth.state.ReadingTable;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import org.cloudsimplus.datacenters.Datacenter;
import org.jspecify.annotations.Nullable;

/**
 * One run: a workload, a placement manager with its placer, a simulated fleet. Its results depend
 * on its arguments alone; one run uses one thread.
 */
public final class Simulation {

  private final SimulationSpec spec;
  private final KernelSim kernel = new KernelSim();
  private final Agenda agenda = new Agenda();
  private final WorkloadDriver driver;
  private final SimulatedFleet fleet;
  private final PlacementManager manager;
  private final Monitor monitor;
  private final TruthListener listener;
  private final @Nullable GroupLoads groups;
  private @Nullable SimDatacenter view;

  public Simulation(
      SimulationSpec spec,
      Workload workload,
      Placer placer,
      ManagerOptions options,
      AccountStore accounts,
      RunRecorder recorder,
      TruthListener listener) {
    this.spec = spec;
    this.listener = listener;
    driver = new WorkloadDriver(workload, agenda, spec);
    fleet =
        new SimulatedFleet(
            spec.hosts(),
            agenda,
            spec.launchLatencyTicks(),
            this::utilisation,
            spec.relocation().actions(),
            spec.relocation().draws());
    fleet.warm(driver::isWarm);
    fleet.onMigrated(listener::migrated);
    RunRecorder both = new DecisionTap(recorder, driver::decided);
    spec.bodies().physics().ifPresent(fleet::embody);
    manager = new PlacementManager(fleet, agenda, accounts, both, placer, options);
    if (!spec.bodies().alarms().isEmpty()) {
      manager.watch(spec.bodies().alarms(), Bodies.HISTORY_SAMPLES);
    }
    spec.bodies().drift().ifPresent(manager::watchDrift);
    fleet.listen(driver::on);
    relocate(spec.relocation());
    groups = provide(spec.provisions());
    monitor =
        new Monitor(
            fleet,
            agenda,
            spec.monitorIntervalTicks(),
            spec.bodies().sensors(spec.hosts().size()),
            listening());
  }

  /** Nothing that is not asked for is made. */
  private @Nullable GroupLoads provide(Provisions provisions) {
    if (!provisions.reservations().isEmpty()) {
      manager.reserve(provisions.reservations(), provisions.evictionNoticeTicks());
    }
    if (!provisions.pools().isEmpty()) {
      manager.watchPools(provisions.pools());
    }
    if (provisions.groups().isEmpty()) {
      return null;
    }
    Scaler scaler = manager.scale(provisions.groups().stream().map(ScaledGroup::rules).toList());
    GroupLoads loads = new GroupLoads(provisions.groups(), scaler, agenda);
    fleet.listen(loads::on);
    return loads;
  }

  private Utilisation utilisation(long instance) {
    return groups != null && groups.isMember(instance)
        ? groups.utilisation(instance)
        : driver.utilisation(instance);
  }

  private void relocate(RelocationSetup setup) {
    setup
        .relocation()
        .ifPresent(
            rules ->
                manager.relocate(
                    rules,
                    setup.caps(),
                    new LinearPredictor(
                        fleet,
                        setup.prediction().kelvinPerWatt(),
                        setup.prediction().inletKelvinPerWatt()),
                    setup.draws()));
  }

  /** Makes a simulation and runs it; the caller closes the workload. */
  public static SimulationOutcome run(
      SimulationSpec spec,
      Workload workload,
      Placer placer,
      ManagerOptions options,
      AccountStore accounts,
      RunRecorder recorder,
      TruthListener listener) {
    return new Simulation(spec, workload, placer, options, accounts, recorder, listener).run();
  }

  /**
   * Runs up to the horizon, once.
   *
   * @throws dev.berth.state.AuditFailure when an audit finds the books wrong
   */
  public SimulationOutcome run() {
    driver.start(manager);
    monitor.start();
    if (!spec.relocation().faults().isEmpty()) {
      RelocationSetup setup = spec.relocation();
      new FaultInjector(setup.faults(), fleet, agenda, setup.draws()).start();
    }
    boolean everyEvent = spec.audit() == Audit.EVERY_EVENT;
    new AgendaEntity(kernel, agenda, spec.horizonTicks(), everyEvent ? this::audit : () -> {});
    kernel.start();
    manager.close();
    if (spec.audit() != Audit.OFF) {
      audit();
    }
    listener.ended(agenda.now(), fleet.truth());
    return driver.outcome(fleet.truth().energyJoules());
  }

  /** CloudSim Plus itself, for its listeners. */
  public org.cloudsimplus.core.Simulation kernel() {
    return kernel;
  }

  /**
   * The fleet as a CloudSim Plus datacenter, for its listeners and tools; made at the first call.
   * Its hosts' update listeners, statistics and histories follow the monitor's samples.
   */
  public Datacenter datacenterView() {
    if (view == null) {
      view = SimDatacenter.of(kernel, fleet);
    }
    return view;
  }

  /** The fleet, whose truth may be read while the simulation runs. */
  public SimulatedFleet fleet() {
    return fleet;
  }

  /** The listener, told after the CloudSim Plus view. */
  private TruthListener listening() {
    return new TruthListener() {
      @Override
      public void sampled(long tick, FleetTruth truth) {}

      @Override
      public void sampled(long tick, FleetTruth truth, ReadingTable readings) {
        if (view != null) {
          view.evaluated();
        }
        listener.sampled(tick, truth, readings);
        if (groups != null) {
          listener.sampled(tick, groups);
        }
      }
    };
  }

  private void audit() {
    String event = agenda.lastEvent();
    manager.audit(event);
    TruthAudit.check(fleet, manager.state(), manager::configuring, event);
  }
}
