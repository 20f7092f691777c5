package dev.berth.manager;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.state.FleetState;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What becomes of an instance that has been placed: it runs, fails, moves, is lost and launched
 * again, ends. Every book follows.
 */
final class Lives {

  private final Fleet fleet;
  private final FleetState state;
  private final Timers timers;
  private final RunRecorder recorder;
  private final ManagerOptions options;
  private final Intake intake;
  private final InstanceBooks books;
  private final PolicyChanges changes;
  private final KeptCapacity kept;
  private final Watching watching;
  private final Decisions decisions;
  private final Launches launches;
  private final Waiting waiting;
  private final Consumer<Pending> place;

  /** Instances that are ordered to end. */
  private final LongSet ending = new LongOpenHashSet();

  /**
   * @param place tries a request on another host
   */
  Lives(
      Fleet fleet,
      FleetState state,
      Timers timers,
      RunRecorder recorder,
      ManagerOptions options,
      Intake intake,
      InstanceBooks books,
      PolicyChanges changes,
      KeptCapacity kept,
      Watching watching,
      Decisions decisions,
      Launches launches,
      Waiting waiting,
      Consumer<Pending> place) {
    this.fleet = fleet;
    this.state = state;
    this.timers = timers;
    this.recorder = recorder;
    this.options = options;
    this.intake = intake;
    this.books = books;
    this.changes = changes;
    this.kept = kept;
    this.watching = watching;
    this.decisions = decisions;
    this.launches = launches;
    this.waiting = waiting;
    this.place = place;
  }

  void launched(long instance) {
    Pending pending = launches.ended(instance);
    state.ledger().commit(instance);
    books.running(pending.request);
    kept.changed();
    recorder.launched(timers.now(), pending.request);
    watching.started(pending.request);
    if (pending.kind == Decision.Kind.RESTART) {
      recorder.restarted(timers.now(), pending.request);
    }
    if (pending.abandoned) {
      end(instance);
    }
  }

  /** The instance's capacity is free again; the next host is tried, the failed one is not. */
  void launchFailed(long instance, String reason) {
    Pending pending = launches.ended(instance);
    Placement placement = Objects.requireNonNull(state.placement(instance));
    release(instance);
    recorder.launchFailed(pending.placedTick, pending.request);
    pending.failedHosts.add(placement.host());
    if (pending.abandoned || pending.failedHosts.size() >= options.maxLaunchAttempts()) {
      refuse(pending, reason);
    } else {
      place.accept(pending);
    }
  }

  /** The capacity that a migration held at its other end is free again. */
  void migrated(long instance, boolean arrived) {
    if (!state.ledger().migrates(instance)) {
      return;
    }
    if (arrived) {
      Placement from = Objects.requireNonNull(state.placement(instance));
      state.ledger().endMigration(instance);
      books.moved(instance);
      kept.moved(instance, from);
    } else {
      state.ledger().cancelMigration(instance);
    }
    watching.migrated(instance, arrived);
    kept.changed();
    waiting.planRetry();
  }

  /** A lost instance frees what it held, and is launched again like a new one. */
  void lost(FleetEvent.InstanceLost event) {
    LaunchRequest request = state.request(event.instance());
    if (request == null) {
      return;
    }
    recorder.lost(timers.now(), request, event.reason());
    release(event.instance());
    boolean wanted = !ending.contains(event.instance());
    if (wanted && options.restarts() && intake.readmits(request)) {
      waiting.hold(new Pending(changes.anew(request), Decision.Kind.RESTART), event.reason());
      waiting.planRetry();
    } else {
      forget(event.instance());
    }
  }

  /** Its tenant no longer wants an instance. */
  void unwanted(long instance) {
    if (!launches.abandon(instance) && state.ledger().holds(instance)) {
      end(instance);
    }
  }

  /** Nobody wants the instance any more, not even if it is lost before it has ended. */
  private void end(long instance) {
    ending.add(instance);
    fleet.terminate(instance);
  }

  void terminated(long instance) {
    release(instance);
    forget(instance);
  }

  void refuse(Pending pending, String reason) {
    decisions.rejected(pending, reason);
    forget(pending.request.id());
  }

  /** A request was refused after all, or its instance is gone for good. */
  private void forget(long request) {
    ending.remove(request);
    intake.ended(request);
    changes.ended(request);
  }

  private void release(long instance) {
    watching.ended(instance);
    if (state.ledger().holds(instance)) {
      LaunchRequest request = Objects.requireNonNull(state.request(instance));
      Placement placement = Objects.requireNonNull(state.placement(instance));
      state.ledger().release(instance);
      books.released(instance);
      kept.released(request, placement);
      waiting.planRetry();
    }
  }
}
