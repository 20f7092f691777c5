package dev.berth.libvirt.fleet;

import dev.berth.libvirt.host.ExistingDomain;
import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.host.HostFacts;
import dev.berth.libvirt.host.PlanRunner;
import dev.berth.libvirt.host.Planner;
import dev.berth.libvirt.host.Preflight;
import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.plan.Mark;
import dev.berth.libvirt.plan.MigrationOrder;
import dev.berth.libvirt.plan.Plan;
import dev.berth.libvirt.reading.HostSampler;
import dev.berth.libvirt.reading.Measured;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Reading;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.ports.Capability;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.state.ReadingTable;
import dev.berth.workload.Channel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hosts that run libvirt. Actions go to the hosts' own threads and complete on the manager's loop;
 * a host that does not answer is down, and holds up no other. Everything that libvirt is told comes
 * from a {@link Plan}.
 */
public final class LibvirtFleet implements Fleet, AutoCloseable {

  /** An instance of this fleet that was found running. */
  public record Adopted(LaunchRequest request, Placement placement) {}

  private static final long FIRST_INVENTORY_MILLIS = 60_000;
  private static final long SLACK_MILLIS = 60_000;

  private final FleetSpec spec;
  private final ManagerLoop loop;
  private final Journal journal;
  private final List<HostConnection> connections = new ArrayList<>();
  private final List<HostSpec> hosts = new ArrayList<>();
  private final List<Consumer<FleetEvent>> listeners = new ArrayList<>();
  private final RunningInstances running = new RunningInstances();
  private final Set<Integer> down = new TreeSet<>();
  private final List<Map<Metric, Measured>> measured = new ArrayList<>();
  private Rationale rationale = Rationale.NONE;
  private MoveListener moves = (instance, from, to, figures) -> {};
  private int pending;

  private LibvirtFleet(FleetSpec spec, ManagerLoop loop, Journal journal) {
    this.spec = spec;
    this.loop = loop;
    this.journal = journal;
  }

  /** Connects to all hosts at once and takes inventory; hosts that do not answer are down. */
  public static LibvirtFleet open(FleetSpec spec, ManagerLoop loop, Journal journal) {
    return open(
        spec,
        loop,
        journal,
        entry -> dev.berth.libvirt.link.NativeLink.open(entry.uri(), entry.login()));
  }

  static LibvirtFleet open(
      FleetSpec spec, ManagerLoop loop, Journal journal, Lane.Connector connector) {
    LibvirtFleet fleet = new LibvirtFleet(spec, loop, journal);
    List<CompletableFuture<HostFacts>> asked = new ArrayList<>();
    for (HostEntry entry : spec.hosts()) {
      HostConnection connection = new HostConnection(entry, connector, spec);
      fleet.connections.add(connection);
      fleet.measured.add(Map.of());
      asked.add(connection.takeInventory(Math.max(FIRST_INVENTORY_MILLIS, spec.callMillis())));
    }
    for (int row = 0; row < asked.size(); row++) {
      fleet.found(row, asked.get(row));
    }
    fleet.adoptAll();
    return fleet;
  }

  private void found(int row, CompletableFuture<HostFacts> asked) {
    HostConnection connection = connections.get(row);
    try {
      HostFacts facts = asked.join();
      connection.found(facts);
      hosts.add(facts.spec(connection.entry, spec.name()));
    } catch (CompletionException e) {
      if (e.getCause() instanceof dev.berth.model.BadInputException notInstalled) {
        throw notInstalled;
      }
      connection.breaker.failed(Failures.reason(e), System.currentTimeMillis());
      down.add(row);
      hosts.add(unknown(connection.entry));
    }
  }

  /** A host of which nothing is known takes no part until Berth is started again. */
  private static HostSpec unknown(HostEntry entry) {
    HostType type =
        new HostType(
            entry.name(),
            ResourceVector.ZERO,
            entry.overCommit(),
            1,
            entry.traits(),
            entry.power());
    return new HostSpec(entry.name(), type, entry.rack(), entry.feed(), entry.zone());
  }

  private void adoptAll() {
    for (int row = 0; row < connections.size(); row++) {
      HostFacts facts = connections.get(row).facts;
      if (facts != null) {
        for (ExistingDomain domain : facts.domains()) {
          if (domain.isOf(spec.name()) && domain.state() == HostLink.DomainState.RUNNING) {
            Mark mark = domain.mark().orElseThrow();
            LaunchRequest request = mark.request(0, Ticks.NEVER);
            Launch launch = new Launch(request, new Placement(row, 1, 0));
            running.put(launch, row);
          }
        }
      }
    }
  }

  /** The instances that run now, by number. */
  public Map<Long, Adopted> instances() {
    return running.adopted();
  }

  /** What is known of a host; null while it has never answered. */
  public @Nullable HostFacts facts(int row) {
    return connections.get(row).facts;
  }

  /** What a host can make true; null while it has never answered. */
  public @Nullable Preflight preflight(int row) {
    return connections.get(row).preflight;
  }

  /** Why a host does not answer; empty while it does. */
  public String unreachable(int row) {
    return down.contains(row) ? connections.get(row).breaker.reason() : "";
  }

  /** The last sample of a host, with reasons where something is missing. */
  public Map<Metric, Measured> measured(int row) {
    return measured.get(row);
  }

  /** The share of time in which an instance's vCPUs waited for a processor; NaN if unknown. */
  public double cpuWait(long instance) {
    return running.cpuWait(instance);
  }

  /** Launches that a crash interrupted. */
  public Map<Long, Journal.Begun> interrupted() {
    return journal.open();
  }

  /** A launch that a crash interrupted has turned out to be done. */
  public void settleLaunch(long instance) {
    journal.end(instance);
  }

  /** A number above those of all instances that the journal knows. */
  public long nextInstance() {
    return Math.max(journal.nextInstance(), running.next());
  }

  /** Who says why an instance goes where it goes. */
  public void explainBy(Rationale newRationale) {
    rationale = newRationale;
  }

  public void onMove(MoveListener listener) {
    moves = listener;
  }

  @Override
  public List<HostSpec> hosts() {
    return List.copyOf(hosts);
  }

  @Override
  public Set<Capability> capabilities() {
    Set<Capability> can =
        EnumSet.of(
            Capability.LAUNCH, Capability.TERMINATE, Capability.RECONFIGURE, Capability.READINGS);
    if (spec.hosts().stream().noneMatch(HostEntry::isTestDriver)) {
      can.add(Capability.MIGRATE);
    }
    return can;
  }

  /** What every host that answers can make true. */
  @Override
  public Set<String> settings() {
    Set<String> all = null;
    for (HostConnection connection : connections) {
      if (connection.preflight != null) {
        Set<String> keys = connection.preflight.supportedKeys();
        if (all == null) {
          all = new TreeSet<>(keys);
        } else {
          all.retainAll(keys);
        }
      }
    }
    return all == null ? Set.of() : all;
  }

  @Override
  public void listen(Consumer<FleetEvent> listener) {
    listeners.add(listener);
  }

  /** The plan that a launch would carry out. */
  public Plan plan(Launch launch) {
    Rationale.Reason why = rationale.of(launch);
    Mark mark =
        Mark.of(
            spec.name(),
            launch.request(),
            why.decision(),
            why.explanation(),
            System.currentTimeMillis());
    return planner(launch.placement().host()).launch(launch, mark);
  }

  /** The plan that a migration would carry out. */
  public Plan plan(long instance, Placement target) {
    return planner(host(instance)).migrate(instance, order(instance, target));
  }

  /** The plan that gives a running instance other settings. */
  public Plan reconfigurationPlan(long instance, ConfigurationPolicy policy) {
    Launch launch = running.require(instance).launch();
    return planner(host(instance))
        .reconfigure(new Launch(launch.request().withPolicy(policy), launch.placement()));
  }

  /** The plan that a termination would carry out. */
  public Plan terminationPlan(long instance) {
    return planner(host(instance)).terminate(instance);
  }

  @Override
  public void launch(Launch launch) {
    long id = launch.instance();
    int row = launch.placement().host();
    if (connections.get(row).facts == null) {
      later(() -> deliver(new FleetEvent.LaunchFailed(id, "the host has never answered")));
      return;
    }
    journal.begin(launch.request(), hosts.get(row).name(), rationale.of(launch).decision());
    Plan plan;
    try {
      plan = plan(launch);
    } catch (IllegalArgumentException refused) {
      journal.end(id);
      later(() -> deliver(new FleetEvent.LaunchFailed(id, String.valueOf(refused.getMessage()))));
      return;
    }
    running.setBusy(id);
    carryOut(
        row,
        plan,
        spec.template().bootMillis(),
        PlanRunner.Peer.NONE,
        () -> {
          running.setIdle(id);
          running.put(launch, row);
          journal.end(id);
          deliver(new FleetEvent.InstanceLaunched(id));
        },
        reason -> {
          running.setIdle(id);
          journal.end(id);
          deliver(new FleetEvent.LaunchFailed(id, reason));
        });
  }

  @Override
  public void terminate(long instance) {
    RunningInstances.Running known = running.get(instance);
    if (known == null) {
      later(() -> deliver(new FleetEvent.InstanceTerminated(instance)));
      return;
    }
    running.setBusy(instance);
    carryOut(
        known.host(),
        planner(known.host()).terminate(instance),
        spec.template().stopMillis(),
        PlanRunner.Peer.NONE,
        () -> terminated(instance),
        reason -> later(1000, () -> terminate(instance)));
  }

  private void terminated(long instance) {
    running.setIdle(instance);
    running.remove(instance);
    deliver(new FleetEvent.InstanceTerminated(instance));
  }

  @Override
  public void configure(int host, ConfigurationPolicy policy) {
    throw Capability.CONFIGURE.lacking();
  }

  @Override
  public void reconfigure(long instance, ConfigurationPolicy policy) {
    RunningInstances.Running known = running.get(instance);
    if (known == null) {
      later(
          () ->
              deliver(
                  new FleetEvent.InstanceConfigureFailed(instance, "the instance does not run")));
      return;
    }
    Launch changed =
        new Launch(known.launch().request().withPolicy(policy), known.launch().placement());
    carryOut(
        known.host(),
        planner(known.host()).reconfigure(changed),
        0,
        PlanRunner.Peer.NONE,
        () -> {
          running.put(changed, known.host());
          deliver(new FleetEvent.InstanceConfigured(instance));
        },
        reason -> deliver(new FleetEvent.InstanceConfigureFailed(instance, reason)));
  }

  @Override
  public void migrate(long instance, Placement target) {
    if (!capabilities().contains(Capability.MIGRATE)) {
      throw Capability.MIGRATE.lacking();
    }
    RunningInstances.Running known = running.get(instance);
    String impossible = known == null ? "the instance does not run" : obstacle(known, target);
    if (known == null || !impossible.isEmpty()) {
      later(() -> deliver(new FleetEvent.MigrationFailed(instance, impossible)));
      return;
    }
    running.setBusy(instance);
    Plan plan = plan(instance, target);
    long timeOut = spec.migration().timeOutMillis();
    boolean[] ended = {false};
    later(timeOut, () -> abortUnless(ended, known.host(), plan.domain()));
    carryOut(
        known.host(),
        plan,
        timeOut,
        new HostPeer(connections.get(target.host()).looks),
        () -> {
          ended[0] = true;
          arrived(instance, known, target);
        },
        reason -> {
          ended[0] = true;
          running.setIdle(instance);
          deliver(new FleetEvent.MigrationFailed(instance, reason));
        });
  }

  private String obstacle(RunningInstances.Running known, Placement target) {
    HostFacts from = connections.get(known.host()).facts;
    HostFacts to = connections.get(target.host()).facts;
    if (from == null || to == null) {
      return "a host of the two has never answered";
    }
    if (from.uuid().equals(to.uuid())) {
      return "both hosts have the UUID %s; set host_uuid in libvirtd.conf".formatted(to.uuid());
    }
    return connections.get(target.host()).entry.migrateUri().isEmpty()
        ? "the fleet file names no migrateUri for the target"
        : "";
  }

  private void abortUnless(boolean[] ended, int row, String domain) {
    if (!ended[0]) {
      var unused =
          connections
              .get(row)
              .looks
              .call(
                  link -> {
                    link.abort(domain);
                    return domain;
                  });
    }
  }

  /** The figures are the target's to tell. */
  private void arrived(long instance, RunningInstances.Running before, Placement target) {
    HostConnection there = connections.get(target.host());
    String domain = Planner.domain(spec.name(), instance);
    pending++;
    var unused =
        there
            .looks
            .call(link -> link.lastMigration(domain))
            .whenComplete(
                (figures, failure) ->
                    loop.post(
                        () -> {
                          pending--;
                          running.setIdle(instance);
                          running.put(before.launch(), target.host());
                          moves.moved(
                              instance,
                              hosts.get(before.host()).name(),
                              hosts.get(target.host()).name(),
                              figures == null ? Map.of() : figures);
                          deliver(new FleetEvent.InstanceMigrated(instance, target));
                        }));
  }

  @Override
  public double reading(long instance, Channel channel) {
    return running.use(instance, channel);
  }

  @Override
  public void power(int host, HostStatus target) {
    throw Capability.POWER.lacking();
  }

  /** Samples all hosts; ends in ReadingsSampled once each has answered or failed to. */
  public void sample() {
    List<CompletableFuture<HostSampler.Sample>> asked = new ArrayList<>();
    List<CompletableFuture<HostFacts>> inventories = new ArrayList<>();
    for (HostConnection connection : connections) {
      asked.add(connection.sample());
      inventories.add(connection.takeInventory(spec.callMillis()));
    }
    List<CompletableFuture<?>> all = new ArrayList<>(asked);
    all.addAll(inventories);
    pending++;
    var unused =
        CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]))
            .whenComplete(
                (done, failure) ->
                    loop.post(
                        () -> {
                          pending--;
                          sampled(asked, inventories);
                        }));
  }

  private void sampled(
      List<CompletableFuture<HostSampler.Sample>> asked,
      List<CompletableFuture<HostFacts>> inventories) {
    ReadingTable table = new ReadingTable(hosts.size());
    for (int row = 0; row < hosts.size(); row++) {
      boolean answered =
          !asked.get(row).isCompletedExceptionally()
              && !inventories.get(row).isCompletedExceptionally();
      status(row, answered);
      if (answered) {
        keep(row, asked.get(row).join(), table);
        connections.get(row).found(inventories.get(row).join());
      } else {
        measured.set(row, Map.of());
        for (Metric metric : Metric.ALL) {
          table.putMissing(metric, row, Reading.Reason.HOST_UNREACHABLE);
        }
      }
    }
    lookForLost();
    deliver(new FleetEvent.ReadingsSampled(table));
  }

  private void status(int row, boolean answered) {
    if (answered && connections.get(row).facts != null && down.remove(row)) {
      deliver(new FleetEvent.HostStatusChanged(row, HostStatus.UP));
    } else if (!answered && down.add(row)) {
      deliver(new FleetEvent.HostStatusChanged(row, HostStatus.DOWN));
    }
  }

  private void keep(int row, HostSampler.Sample sample, ReadingTable table) {
    measured.set(row, sample.host());
    for (Metric metric : Metric.ALL) {
      if (sample.host().get(metric) instanceof Measured.Available available) {
        table.put(metric, row, available.value(), loop.now());
      } else {
        table.putMissing(metric, row, Reading.Reason.NO_SENSOR);
      }
    }
    running.keepUse(row, spec.name(), sample);
  }

  /** An instance that runs nowhere, though all hosts where it could be answer, is lost. */
  private void lookForLost() {
    for (RunningInstances.Running each : running.all()) {
      int row = each.host();
      long id = each.launch().instance();
      HostFacts facts = connections.get(row).facts;
      if (running.isBusy(id) || down.contains(row) || facts == null) {
        continue;
      }
      String domain = Planner.domain(spec.name(), id);
      HostLink.DomainState state =
          facts.domains().stream()
              .filter(found -> found.name().equals(domain))
              .map(ExistingDomain::state)
              .findFirst()
              .orElse(HostLink.DomainState.ABSENT);
      if (state != HostLink.DomainState.RUNNING && state != HostLink.DomainState.PAUSED) {
        clearAway(id, row, "the domain is " + state);
      }
    }
  }

  /** What is left of a lost instance must be gone before it runs elsewhere. */
  private void clearAway(long instance, int row, String reason) {
    running.setBusy(instance);
    carryOut(
        row,
        planner(row).terminate(instance),
        0,
        PlanRunner.Peer.NONE,
        () -> {
          running.setIdle(instance);
          running.remove(instance);
          deliver(new FleetEvent.InstanceLost(instance, reason));
        },
        failed -> running.setIdle(instance));
  }

  /** Whether every action that was ordered has completed and been told. */
  public boolean idle() {
    return pending == 0 && loop.isEmpty();
  }

  private Planner planner(int row) {
    HostConnection connection = connections.get(row);
    HostFacts facts = connection.facts;
    if (facts == null) {
      throw new HostUnreachableException(connection.entry.name(), connection.breaker.reason());
    }
    return new Planner(spec.name(), spec.template(), connection.entry, facts);
  }

  private int host(long instance) {
    return running.require(instance).host();
  }

  private MigrationOrder order(long instance, Placement target) {
    HostEntry there = connections.get(target.host()).entry;
    Launch launch = running.require(instance).launch();
    FleetSpec.Migration how = spec.migration();
    return new MigrationOrder(
        there.migrateUri(),
        planner(target.host()).pinsOnArrival(new Launch(launch.request(), target)),
        how.mibPerSecond(),
        how.timeOutMillis(),
        how.sharedStorage());
  }

  private void carryOut(
      int row,
      Plan plan,
      long expectedMillis,
      PlanRunner.Peer peer,
      Runnable done,
      Consumer<String> failed) {
    HostConnection connection = connections.get(row);
    pending++;
    var unused =
        connection
            .actions
            .call(
                link -> {
                  new PlanRunner(spec.name(), connection.entry, spec.template(), link, peer, plan)
                      .run();
                  return plan;
                },
                expectedMillis + spec.callMillis() + SLACK_MILLIS)
            .whenComplete(
                (carriedOut, failure) ->
                    loop.post(
                        () -> {
                          pending--;
                          if (failure == null) {
                            done.run();
                          } else {
                            failed.accept(Failures.message(failure));
                          }
                        }));
  }

  private void later(Runnable task) {
    pending++;
    loop.post(
        () -> {
          pending--;
          task.run();
        });
  }

  private void later(long millis, Runnable task) {
    loop.at(loop.now() + millis, task);
  }

  private void deliver(FleetEvent event) {
    listeners.forEach(listener -> listener.accept(event));
  }

  @Override
  public void close() {
    connections.forEach(HostConnection::close);
    journal.close();
  }
}
