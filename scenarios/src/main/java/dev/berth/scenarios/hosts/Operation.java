package dev.berth.scenarios.hosts;

import dev.berth.counterfactual.Explained;
import dev.berth.draws.Draws;
import dev.berth.libvirt.fleet.Journal;
import dev.berth.libvirt.fleet.LibvirtFleet;
import dev.berth.libvirt.fleet.ManagerLoop;
import dev.berth.libvirt.fleet.Rationale;
import dev.berth.libvirt.plan.Plan;
import dev.berth.manager.PlacementManager;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.placer.Explanation;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.ports.RunRecorder;
import dev.berth.scenarios.spec.FleetDescription;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
import dev.berth.term.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A placement manager over real hosts. What runs there already is in its books from the start; a
 * launch that a crash interrupted is ended one way or the other before anything else.
 */
public final class Operation implements AutoCloseable {

  private static final int HISTORY_SAMPLES = 12;
  static final long SEED = 1;

  private final FleetDescription description;
  private final ManagerLoop loop = new ManagerLoop();
  private final LibvirtFleet fleet;
  private final PlacementManager manager;
  private final Explaining placer;
  private final boolean applies;
  private final Consumer<String> out;
  private final Map<String, Rationale.Reason> reasons = new HashMap<>();
  private final Map<Long, String> outcomes = new HashMap<>();
  private int proposedCursor = -1;

  /**
   * Connects to the hosts and takes over what runs there.
   *
   * @param applies whether hosts may be changed; otherwise plans are printed
   * @param out for what a person should read, one message at a time
   */
  public Operation(
      FleetDescription description,
      boolean applies,
      boolean relocates,
      RunRecorder recorder,
      Consumer<String> out) {
    this.description = description;
    this.applies = applies;
    this.out = out;
    Journal journal =
        applies ? Journal.open(description.journal()) : Journal.look(description.journal());
    fleet = LibvirtFleet.open(description.spec(), loop, journal);
    placer = new Explaining(new ScanPlacer(Strategy.of(description.strategy()), new Draws(SEED)));
    fleet.explainBy(this::reason);
    Fleet managed = applies ? fleet : new ProposedFleet(fleet, loop, out);
    manager =
        new PlacementManager(
            managed, loop, AccountStore.OPEN, recorder, placer, description.manager());
    managed.listen(this::on);
    if (!description.alarms().isEmpty()) {
      manager.watch(description.alarms(), HISTORY_SAMPLES);
    }
    if (relocates) {
      description
          .strategy()
          .relocation()
          .ifPresent(
              rules ->
                  manager.relocate(
                      rules, List.of(), new MeasuredPredictor(fleet), new Draws(SEED)));
    }
    for (int row = 0; row < fleet.hosts().size(); row++) {
      if (!fleet.unreachable(row).isEmpty()) {
        manager.state().setStatus(row, HostStatus.DOWN);
      }
    }
    fleet.instances().forEach((id, found) -> adopt(found.request(), found.placement()));
  }

  private void adopt(LaunchRequest request, Placement placement) {
    try {
      manager.state().ledger().reserve(request, placement);
      manager.state().ledger().commit(request.id());
    } catch (IllegalStateException tooMuch) {
      out.accept("%s The host takes nothing new.%n".formatted(tooMuch.getMessage()));
      manager.state().setStatus(placement.host(), HostStatus.DRAINING);
    }
  }

  /** Made once per decision, so that what is printed is what the mark says. */
  private Rationale.Reason reason(Launch launch) {
    Explanation why = placer.of(launch.instance());
    String decision = launch.instance() + "." + (why == null ? 0 : why.attempt());
    return reasons.computeIfAbsent(decision, key -> newReason(launch));
  }

  private Rationale.Reason newReason(Launch launch) {
    Explanation why = placer.of(launch.instance());
    if (why == null) {
      return new Rationale.Reason("%d.0".formatted(launch.instance()), "directed");
    }
    String second =
        why.runnerUp() < 0
            ? "the only host that fits"
            : "before %s by %s"
                .formatted(
                    why.hosts().get(why.runnerUp()).host(),
                    String.format(Locale.ROOT, "%.6f", why.margin()));
    return new Rationale.Reason(
        "%d.%d@%d".formatted(launch.instance(), why.attempt(), manager.state().version()),
        "%s, %s".formatted(why.strategy(), second));
  }

  private void on(FleetEvent event) {
    if (event instanceof FleetEvent.InstanceLaunched launched) {
      outcomes.put(launched.instance(), "runs");
    } else if (event instanceof FleetEvent.LaunchFailed failed) {
      outcomes.put(failed.instance(), failed.reason());
    } else if (event instanceof FleetEvent.MigrationFailed failed) {
      outcomes.put(failed.instance(), failed.reason());
    } else if (event instanceof FleetEvent.InstanceMigrated moved) {
      outcomes.put(moved.instance(), "migrated");
    } else if (event instanceof FleetEvent.InstanceTerminated gone) {
      outcomes.put(gone.instance(), "gone");
    } else if (event instanceof FleetEvent.InstanceConfigured changed) {
      outcomes.put(changed.instance(), "configured");
    } else if (event instanceof FleetEvent.InstanceConfigureFailed failed) {
      outcomes.put(failed.instance(), failed.reason());
    }
  }

  public LibvirtFleet fleet() {
    return fleet;
  }

  public PlacementManager manager() {
    return manager;
  }

  public Explaining placer() {
    return placer;
  }

  public ManagerLoop loop() {
    return loop;
  }

  public FleetDescription description() {
    return description;
  }

  /** What became of the last action about an instance; empty before it has ended. */
  public String outcome(long instance) {
    return outcomes.getOrDefault(instance, "");
  }

  /**
   * Ends what a crash interrupted: an instance that runs is taken over, one that is nowhere is
   * launched where it was to go, one whose host does not answer stays open.
   */
  public List<String> recover() {
    List<String> messages = new ArrayList<>();
    Map<Long, Journal.Begun> open = new java.util.TreeMap<>(fleet.interrupted());
    for (Map.Entry<Long, Journal.Begun> entry : open.entrySet()) {
      messages.add(
          "instance %d (%s): %s"
              .formatted(
                  entry.getKey(),
                  entry.getValue().request().name(),
                  recover(entry.getKey(), entry.getValue())));
    }
    return messages;
  }

  private String recover(long id, Journal.Begun begun) {
    if (fleet.instances().containsKey(id)) {
      fleet.settleLaunch(id);
      return "its launch was interrupted; it runs and is taken over";
    }
    int row = row(begun.host());
    for (int each = 0; each < fleet.hosts().size(); each++) {
      if (!fleet.unreachable(each).isEmpty()) {
        return "its launch was interrupted; host %s does not answer, so it stays open"
            .formatted(fleet.hosts().get(each).name());
      }
    }
    if (!applies) {
      return "its launch was interrupted; --apply launches it on %s".formatted(begun.host());
    }
    if (row >= 0) {
      placer.direct(id, row);
    }
    submit(begun.request());
    settle();
    return "its launch was interrupted; launched again: %s".formatted(outcome(id));
  }

  /** The row of a host by its name, or -1. */
  public int row(String host) {
    for (int row = 0; row < fleet.hosts().size(); row++) {
      if (fleet.hosts().get(row).name().equals(host)) {
        return row;
      }
    }
    return -1;
  }

  /** Hands a request to the manager with the policy that it asks for. */
  public void submit(LaunchRequest request) {
    manager.submit(request);
  }

  /**
   * Decides about a request without launching it: it holds its host's capacity in the books of this
   * process.
   */
  public Explanation propose(LaunchRequest request) {
    Explained explained = Explained.of(placer.inner(), manager.state(), request, 0, proposedCursor);
    Explanation why = explained.explanation();
    if (why.winner() >= 0) {
      proposedCursor = why.winner();
      manager.state().ledger().reserve(request, placement(request, why.winner()));
    }
    placer.keep(explained);
    return why;
  }

  private Placement placement(LaunchRequest request, int row) {
    return DeviceAssigner.assign(manager.state().cursor().at(row), request.flavor().shape());
  }

  /** The plan that carries a decision out; empty for one that places nothing. */
  public Optional<Plan> plan(LaunchRequest request, Explanation why) {
    return why.winner() < 0 ? Optional.empty() : Optional.of(plan(request, why.winner()));
  }

  /** The plan of a launch on a host. */
  public Plan plan(LaunchRequest request, int row) {
    return fleet.plan(new Launch(request, new Placement(row, 1, 0)));
  }

  /** Why a host does not take a request, by the first constraint that says so; empty if it does. */
  public String refusal(LaunchRequest request, int row) {
    HostCursor host = manager.state().cursor().at(row);
    int refused = placer.strategy().firstRefusal(host, request);
    return refused < 0
        ? ""
        : Refusal.of(placer.strategy().constraint(refused), host, request).detail();
  }

  /** Waits until everything that was ordered has ended. */
  public void settle() {
    long most =
        description.spec().template().bootMillis() + description.spec().migration().timeOutMillis();
    boolean done = loop.runUntil(fleet::idle, most + 10 * description.spec().callMillis());
    if (!done) {
      out.accept("An action has not ended in time; the journal keeps it.\n");
    }
  }

  /** Samples all hosts and lets the manager watch. */
  public void sample() {
    fleet.sample();
    settle();
  }

  @Override
  public void close() {
    fleet.close();
  }
}
