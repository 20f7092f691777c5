package dev.berth.sim.fleet;

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
import dev.berth.sim.physics.HostPhysics;
import dev.berth.sim.physics.PhysicsSpec;
import dev.berth.state.ReadingTable;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A fleet whose hosts and instances exist as columns. An action completes in the completion phase:
 * a launch after the launch latency, a termination in the same tick. What an instance uses is
 * sampled when it starts and by the monitor, and held between; a host's demands, and the power that
 * follows from them, change when an instance starts or ends on it, and by the monitor.
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
    this.hosts = List.copyOf(hosts);
    this.agenda = agenda;
    this.launchLatencyTicks = launchLatencyTicks;
    this.utilisationOf = utilisationOf;
    instances = new InstanceColumns(hosts.size());
    columns = new HostColumns(this.hosts, agenda);
    milliVcpu = new HeldUse(hosts.size());
    memoryMiB = new HeldUse(hosts.size());
  }

  /** Gives the hosts bodies: heat, air, fans, disks, network; call before the run. */
  public void embody(PhysicsSpec spec) {
    double[] watts = new double[hosts.size()];
    java.util.Arrays.setAll(watts, columns::powerWatts);
    service = new HostService(spec, hosts);
    columns.embody(new HostPhysics(spec, hosts, watts), service);
  }

  @Override
  public List<HostSpec> hosts() {
    return hosts;
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.LAUNCH, Capability.TERMINATE, Capability.READINGS);
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
    Utilisation utilisation = Objects.requireNonNull(utilisationOf.apply(request.id()));
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
    throw unsupported(Capability.MIGRATE);
  }

  @Override
  public void power(int host, HostStatus target) {
    throw unsupported(Capability.POWER);
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
    return instances.utilisation(slot).at(channel, instances.startTick(slot), agenda.now());
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

  private void sample(int slot) {
    int host = instances.host(slot);
    instances.setSampledAt(slot, agenda.now());
    milliVcpu.sample(slot, host, use(slot, Channel.CPU, instances.milliVcpu(slot)));
    memoryMiB.sample(slot, host, use(slot, Channel.MEMORY, instances.memoryMiB(slot)));
    if (service != null) {
      service.sample(instances, slot, agenda.now());
    }
  }

  private double use(int slot, Channel channel, long given) {
    Utilisation utilisation = instances.utilisation(slot);
    return use(utilisation, channel, instances.startTick(slot), agenda.now(), given);
  }

  /** Evaluates one host by what its instances are held to use. */
  private void evaluate(int row) {
    columns.evaluateAmounts(row, milliVcpu.of(row), memoryMiB.of(row));
  }

  void sampled(ReadingTable readings) {
    emit(new FleetEvent.ReadingsSampled(readings));
  }

  InstanceColumns instances() {
    return instances;
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
      end(instance, slot);
    }
    emit(new FleetEvent.InstanceTerminated(instance));
  }

  private void end(long instance, int slot) {
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
    } else {
      emit(new FleetEvent.LaunchFailed(instance, "terminated before it started"));
    }
  }

  private void touch(int row, int change) {
    columns.count(row, change);
    evaluate(row);
    for (IntConsumer watcher : touched) {
      watcher.accept(row);
    }
  }

  private void emit(FleetEvent event) {
    for (Consumer<FleetEvent> listener : listeners) {
      listener.accept(event);
    }
  }

  private static UnsupportedOperationException unsupported(Capability capability) {
    return new UnsupportedOperationException(
        "The simulated fleet does not have the capability %s.".formatted(capability));
  }
}
