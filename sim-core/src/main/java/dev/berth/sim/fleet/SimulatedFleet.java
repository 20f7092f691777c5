package dev.berth.sim.fleet;

import dev.berth.configuration.Characteristic;
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
import dev.berth.sim.image.ImageStore;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.sim.migration.MigrationOutcome;
import dev.berth.sim.physics.HostPhysics;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.state.ReadingTable;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
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
  private final InstanceColumns instances;
  private final HostColumns columns;
  private final Uses uses;
  private final ServiceLevels levels;
  private final @Nullable HostShares shares;
  private final @Nullable Configurator configurator;
  private final List<Consumer<FleetEvent>> listeners = new ArrayList<>();
  private final List<IntConsumer> touched = new ArrayList<>();
  private final Moves moves;
  private final HostStates states;
  private final Starts starts;
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
    instances = new InstanceColumns(hosts.size());
    columns = new HostColumns(this.hosts, agenda);
    uses = new Uses(instances, hosts.size());
    moves = new Moves(this, actions.migration(), agenda, draws);
    states = new HostStates(this, actions.sleep(), agenda);
    starts = new Starts(this, agenda, launchLatencyTicks, utilisationOf, actions, draws);
    shares =
        actions
            .hypervisor()
            .map(spec -> new HostShares(spec, this.hosts, instances, uses.milliVcpu()))
            .orElse(null);
    configurator = shares == null ? null : new Configurator(this, shares, agenda, draws);
    levels = new ServiceLevels(uses, shares);
    columns.join(shares, starts.images());
  }

  /** Gives the hosts bodies: heat, air, fans, disks, network; call before the run. */
  public void embody(PhysicsSpec spec) {
    double[] watts = new double[hosts.size()];
    Arrays.setAll(watts, columns::powerWatts);
    HostService service = new HostService(spec, hosts);
    uses.embody(service);
    columns.embody(new HostPhysics(spec, hosts, watts), service);
  }

  @Override
  public List<HostSpec> hosts() {
    return hosts;
  }

  @Override
  public Set<Capability> capabilities() {
    EnumSet<Capability> capabilities =
        EnumSet.of(
            Capability.LAUNCH,
            Capability.TERMINATE,
            Capability.MIGRATE,
            Capability.POWER,
            Capability.READINGS);
    if (configurator != null) {
      capabilities.addAll(EnumSet.of(Capability.CONFIGURE, Capability.RECONFIGURE));
    }
    if (starts.images() != null) {
      capabilities.add(Capability.PRIME_IMAGES);
    }
    return capabilities;
  }

  @Override
  public Set<String> settings() {
    return SimulatedSettings.of(shares != null, uses.service() != null, starts.images() != null);
  }

  @Override
  public void listen(Consumer<FleetEvent> listener) {
    listeners.add(listener);
  }

  @Override
  public void launch(Launch launch) {
    starts.order(launch);
  }

  @Override
  public void terminate(long instance) {
    agenda.add(agenda.now(), Phase.COMPLETION, completeTermination, instance);
  }

  @Override
  public void configure(int host, ConfigurationPolicy policy) {
    if (configurator == null) {
      throw Capability.CONFIGURE.lacking();
    }
    configurator.configure(host, policy);
  }

  @Override
  public void reconfigure(long instance, ConfigurationPolicy policy) {
    if (configurator == null) {
      throw Capability.RECONFIGURE.lacking();
    }
    configurator.reconfigure(instance, policy);
  }

  @Override
  public void prime(int host, String image, long mebibytes) {
    ImageStore images = starts.images();
    if (images == null) {
      throw Capability.PRIME_IMAGES.lacking();
    }
    agenda.add(
        agenda.now(),
        Phase.COMPLETION,
        row -> images.prime((int) row, image, (double) mebibytes),
        host);
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
    return uses.reading(instances.slot(instance), channel, agenda.now());
  }

  @Override
  public double reading(long instance, Characteristic characteristic) {
    int host = hostOf(instance);
    return host < 0 ? Double.NaN : levels.of(instances.slot(instance), host, characteristic);
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
        uses.sample(slot, agenda.now());
      }
    }
    for (int row = 0; row < hosts.size(); row++) {
      evaluate(row);
    }
    HostService service = uses.service();
    if (service != null) {
      service.share();
    }
  }

  /** Evaluates one host by what its instances are held to use. */
  void evaluate(int row) {
    columns.evaluateAmounts(row, uses.milliVcpu().of(row), uses.memoryMiB().of(row));
  }

  void sampled(ReadingTable readings) {
    emit(new FleetEvent.ReadingsSampled(readings));
  }

  InstanceColumns instances() {
    return instances;
  }

  Uses uses() {
    return uses;
  }

  /** How processors are shared; null where that is not modelled. */
  @Nullable HostShares shares() {
    return shares;
  }

  Moves moves() {
    return moves;
  }

  HostStates states() {
    return states;
  }

  /**
   * Names the instances that run when the workload starts: they fetch no image and boot no more.
   */
  public void warm(LongPredicate warm) {
    starts.warm(warm);
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

  Starts starts() {
    return starts;
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

  /** An instance has taken a slot: what its policy says of it holds. */
  void added(int slot, Launch launch) {
    uses.add(slot, launch.policy());
    if (shares != null) {
      shares.add(slot, launch);
    }
  }

  /** Why a host cannot keep the threads of an instance that is to start, or empty. */
  String threadsRefused(int slot) {
    return shares == null ? "" : shares.holdAtStart(slot);
  }

  /** An instance runs from now on. */
  void begin(int slot) {
    instances.start(slot, agenda.now());
    uses.start(slot, agenda.now());
    touch(instances.host(slot), 1);
  }

  /** An instance that did not start frees its slot. */
  void drop(int slot) {
    starts.forget(instances.request(slot).id());
    if (shares != null) {
      shares.threads().release(slot);
    }
    instances.remove(slot);
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
    drop(slot);
    if (started) {
      uses.end(slot, host);
      touch(host, -1);
    }
    return started;
  }

  /** An instance is gone against its tenant's will; it may be launched again. */
  void lose(long instance, String reason) {
    int slot = instances.slot(instance);
    starts.keepUse(slot);
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
}
