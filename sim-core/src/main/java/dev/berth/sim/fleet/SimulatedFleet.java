package dev.berth.sim.fleet;

import dev.berth.draws.Draws;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.ports.Capability;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.physics.HostPhysics;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.state.ReadingTable;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A fleet whose hosts and instances exist as columns. An action completes in the completion phase:
 * a launch after the launch latency, a termination in the same tick, a migration when its memory
 * has arrived, a change of a host's power state after its time. What an instance uses is sampled
 * when it starts and by the monitor, and held between; a host's demands, and the power that follows
 * from them, change when an instance starts or ends on it, and by the monitor.
 */
public final class SimulatedFleet implements Fleet {

  private final List<HostSpec> hosts;
  private final Agenda agenda;
  private final long launchLatencyTicks;
  private final LongFunction<Utilisation> utilisationOf;
  private final InstanceColumns instances;
  private final HostColumns columns;
  private final HeldUse milliVcpu;
  private final HeldUse memoryMiB;
  private @Nullable HostService service;
  private final List<Consumer<FleetEvent>> listeners = new ArrayList<>();
  private final List<IntConsumer> touched = new ArrayList<>();
  private final Moves moves;
  private final HostStates states;
  private final LaunchFailures launchFailures;

  /** What instances that were lost or failed to start use, for those that are launched again. */
  private final Long2ObjectOpenHashMap<Utilisation> lostUse = new Long2ObjectOpenHashMap<>();

  private final Action completeLaunch = this::completeLaunch;
  private final Action completeTermination = this::completeTermination;

  /**
   * @param launchLatencyTicks from the order to start an instance until it runs, 0 or more
   * @param utilisationOf what an instance uses, by its id; asked when it is launched
   */
  public SimulatedFleet(
      List<HostSpec> hosts,
      Agenda agenda,
      long launchLatencyTicks,
      LongFunction<Utilisation> utilisationOf) {
    this(hosts, agenda, launchLatencyTicks, utilisationOf, ActionSpec.DEFAULT, new Draws(0));
  }

  /**
   * @param actions how instances migrate, hosts sleep, and launches fail
   * @param draws from which failures of actions are drawn
   */
  public SimulatedFleet(
      List<HostSpec> hosts,
      Agenda agenda,
      long launchLatencyTicks,
      LongFunction<Utilisation> utilisationOf,
      ActionSpec actions,
      Draws draws) {
    this.hosts = List.copyOf(hosts);
    this.agenda = agenda;
    this.launchLatencyTicks = launchLatencyTicks;
    this.utilisationOf = utilisationOf;
    instances = new InstanceColumns(hosts.size());
    columns = new HostColumns(this.hosts, agenda);
    milliVcpu = new HeldUse(hosts.size());
    memoryMiB = new HeldUse(hosts.size());
    moves = new Moves(this, actions.migration(), agenda, draws);
    states = new HostStates(this, actions.sleep(), agenda);
    launchFailures = new LaunchFailures(actions.launchFailureProbability(), draws);
  }

  /** Gives the hosts bodies: heat, air, fans, disks, network; call before the run. */
  public void embody(PhysicsSpec spec) {
    double[] watts = new double[hosts.size()];
    Arrays.setAll(watts, columns::powerWatts);
    service = new HostService(spec, hosts);
    columns.embody(new HostPhysics(spec, hosts, watts), service);
  }

  @Override
  public List<HostSpec> hosts() {
    return hosts;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(
        Capability.LAUNCH,
        Capability.TERMINATE,
        Capability.MIGRATE,
        Capability.POWER,
        Capability.READINGS);
  }

  @Override
  public void listen(Consumer<FleetEvent> listener) {
    listeners.add(listener);
  }

  @Override
  public void launch(Launch launch) {
    long due = agenda.now() + launchLatencyTicks;
    LaunchRequest request = launch.request();
    if (instances.slot(request.id()) != InstanceColumns.NONE) {
      throw new IllegalStateException(
          "Instance %d (%s) is on the fleet already.".formatted(request.id(), request.name()));
    }
    Utilisation lost = lostUse.remove(request.id());
    Utilisation utilisation =
        lost != null ? lost : Objects.requireNonNull(utilisationOf.apply(request.id()));
    instances.add(request, utilisation, launch.placement().host(), due);
    agenda.add(due, Phase.COMPLETION, completeLaunch, request.id());
  }

  @Override
  public void terminate(long instance) {
    agenda.add(agenda.now(), Phase.COMPLETION, completeTermination, instance);
  }

  @Override
  public void configure(int host, ConfigurationPolicy policy) {
    throw unsupported(Capability.CONFIGURE);
  }

  @Override
  public void migrate(long instance, Placement target) {
    moves.order(instance, target);
  }

  @Override
  public void power(int host, HostStatus target) {
    states.order(host, target);
  }

  @Override
  public double reading(long instance, Channel channel) {
    if (hostOf(instance) < 0) {
      return Double.NaN;
    }
    int slot = instances.slot(instance);
    return switch (channel) {
      case CPU -> milliVcpu.ofInstance(slot) / instances.milliVcpu(slot);
      case MEMORY -> memoryMiB.ofInstance(slot) / instances.memoryMiB(slot);
      default -> instances.use(slot, channel, agenda.now());
    };
  }

  /** Names a watcher that is told the row of every host on which an instance starts or ends. */
  public void onTouched(IntConsumer watcher) {
    touched.add(watcher);
  }

  /** What is true of the hosts, evaluated when each was last touched. */
  public FleetTruth truth() {
    return columns;
  }

  /** The requests of the instances that run on a host, latest first; for views and audits. */
  public List<LaunchRequest> runningOn(int row) {
    List<LaunchRequest> running = new ArrayList<>();
    for (int slot = instances.first(row);
        slot != InstanceColumns.NONE;
        slot = instances.following(slot)) {
      running.add(instances.request(slot));
    }
    return running;
  }

  /** The row on which an instance runs, or -1 when it does not run. */
  public int hostOf(long instance) {
    int slot = instances.slot(instance);
    return slot != InstanceColumns.NONE && instances.started(slot) ? instances.host(slot) : -1;
  }

  /** When an instance started; it must run. */
  public long startTick(long instance) {
    return instances.startTick(runningSlot(instance));
  }

  /** What a running instance uses of a channel now, in the channel's unit; NaN when unknown. */
  public double use(long instance, Channel channel) {
    int slot = runningSlot(instance);
    return instances.use(slot, channel, agenda.now());
  }

  private int runningSlot(long instance) {
    if (hostOf(instance) < 0) {
      throw new IllegalArgumentException("Instance %d does not run.".formatted(instance));
    }
    return instances.slot(instance);
  }

  /** Samples every running instance at the present tick and evaluates all hosts. */
  void evaluateAll() {
    columns.stepPhysics();
    for (int slot = 0; slot < instances.slots(); slot++) {
      if (instances.runs(slot)) {
        sample(slot);
      }
    }
    for (int row = 0; row < hosts.size(); row++) {
      evaluate(row);
    }
    if (service != null) {
      service.share();
    }
  }

  /** Samples one running instance at the present tick. */
  void sample(int slot) {
    int host = instances.host(slot);
    instances.setSampledAt(slot, agenda.now());
    milliVcpu.sample(slot, host, use(slot, Channel.CPU, instances.milliVcpu(slot)));
    memoryMiB.sample(slot, host, use(slot, Channel.MEMORY, instances.memoryMiB(slot)));
    if (service != null) {
      service.sample(instances, slot, agenda.now());
    }
  }

  private double use(int slot, Channel channel, long given) {
    double use = given == 0 ? 0 : given * instances.use(slot, channel, agenda.now());
    return channel == Channel.CPU ? use * instances.pace(slot) : use;
  }

  /** Evaluates one host by what its instances are held to use. */
  void evaluate(int row) {
    columns.evaluateAmounts(row, milliVcpu.of(row), memoryMiB.of(row));
  }

  void sampled(ReadingTable readings) {
    emit(new FleetEvent.ReadingsSampled(readings));
  }

  InstanceColumns instances() {
    return instances;
  }

  /** The processors held in use, in thousandths of a vCPU. */
  HeldUse heldMilliVcpu() {
    return milliVcpu;
  }

  HeldUse heldMemoryMiB() {
    return memoryMiB;
  }

  /** What an instance asks of disks and network goes with it. */
  void moveService(int slot, int from, int to) {
    if (service != null) {
      service.move(slot, from, to);
    }
  }

  Moves moves() {
    return moves;
  }

  HostStates states() {
    return states;
  }

  /** Names a watcher that is told what becomes of every migration. */
  public void onMigrated(Consumer<MigrationOutcome> watcher) {
    moves.watch(watcher);
  }

  /** Fails a host, and every instance on it, or repairs it. */
  public void setFailed(int row, boolean failed) {
    if (failed) {
      states.fail(row);
    } else {
      states.repair(row);
    }
  }

  HostColumns columns() {
    return columns;
  }

  /** The amount in use of what an instance was given; nothing of nothing is nothing. */
  static double use(Utilisation utilisation, Channel channel, long start, long now, long given) {
    return given == 0 ? 0 : given * utilisation.at(channel, start, now);
  }

  /** A share of nameplate; a host that has none of a resource has none in use. */
  static double share(double amount, long nameplate) {
    return nameplate == 0 ? 0 : amount / nameplate;
  }

  private void completeLaunch(long instance) {
    int slot = instances.slot(instance);
    if (slot == InstanceColumns.NONE
        || instances.started(slot)
        || instances.dueTick(slot) != agenda.now()) {
      return;
    }
    int host = instances.host(slot);
    String failure = states.isOn(host) ? launchFailures.draw(instance) : "the host is not on";
    if (!failure.isEmpty()) {
      lostUse.put(instance, instances.utilisation(slot));
      instances.remove(slot);
      emit(new FleetEvent.LaunchFailed(instance, failure));
      return;
    }
    instances.start(slot, agenda.now());
    milliVcpu.start(slot, host, use(slot, Channel.CPU, instances.milliVcpu(slot)));
    memoryMiB.start(slot, host, use(slot, Channel.MEMORY, instances.memoryMiB(slot)));
    if (service != null) {
      service.start(instances, slot);
    }
    touch(host, 1);
    emit(new FleetEvent.InstanceLaunched(instance));
  }

  private void completeTermination(long instance) {
    int slot = instances.slot(instance);
    if (slot != InstanceColumns.NONE) {
      moves.cancel(instance, "the instance ended");
      if (!remove(slot)) {
        emit(new FleetEvent.LaunchFailed(instance, "terminated before it started"));
      }
    }
    emit(new FleetEvent.InstanceTerminated(instance));
  }

  /** Takes an instance off the fleet; whether it had started. */
  private boolean remove(int slot) {
    int host = instances.host(slot);
    boolean started = instances.started(slot);
    instances.remove(slot);
    if (started) {
      milliVcpu.end(slot, host);
      memoryMiB.end(slot, host);
      if (service != null) {
        service.end(slot, host);
      }
      touch(host, -1);
    }
    return started;
  }

  /** An instance is gone against its tenant's will; it may be launched again. */
  void lose(long instance, String reason) {
    int slot = instances.slot(instance);
    lostUse.put(instance, instances.utilisation(slot));
    if (remove(slot)) {
      emit(new FleetEvent.InstanceLost(instance, reason));
    } else {
      emit(new FleetEvent.LaunchFailed(instance, reason));
    }
  }

  /** Every instance on a host, running or being launched, by its id in rising order. */
  long[] instancesOn(int row) {
    LongArrayList found = new LongArrayList();
    instances.forEach(
        slot -> {
          if (instances.host(slot) == row) {
            found.add(instances.request(slot).id());
          }
        });
    long[] ids = found.toLongArray();
    Arrays.sort(ids);
    return ids;
  }

  /** Counts an instance that comes (+1), goes (-1) or changes (0), and evaluates its host. */
  void touch(int row, int change) {
    columns.count(row, change);
    evaluate(row);
    for (IntConsumer watcher : touched) {
      watcher.accept(row);
    }
  }

  void emit(FleetEvent event) {
    for (Consumer<FleetEvent> listener : listeners) {
      listener.accept(event);
    }
  }

  private static UnsupportedOperationException unsupported(Capability capability) {
    return new UnsupportedOperationException(
        "The simulated fleet does not have the capability %s.".formatted(capability));
  }
}
