package dev.berth.manager;

import dev.berth.alarm.AlarmBoard;
import dev.berth.alarm.AlarmBurden;
import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.DriftBoard;
import dev.berth.alarm.DriftRule;
import dev.berth.capacity.LowWater;
import dev.berth.capacity.PoolTracker;
import dev.berth.capacity.Reservation;
import dev.berth.capacity.Reservations;
import dev.berth.configuration.PolicyDocument;
import dev.berth.draws.Draws;
import dev.berth.lifecycle.Belongings;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.PowerCap;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.ReadingPredictor;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.relocation.Relocator;
import dev.berth.scaling.Scaler;
import dev.berth.scaling.ScalingGroup;
import dev.berth.state.Aspect;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.RelocationSpec;
import dev.berth.whatif.Hypothesis;
import dev.berth.whatif.WhatIf;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests through admission, policy, placement, launch and watch, and keeps the believed
 * state of the fleet. Drives any {@link Fleet} without knowing which; single-threaded.
 */
public final class PlacementManager {

  private final Fleet fleet;
  private final Timers timers;
  private final Intake intake;
  private final InstanceBooks books;
  private final PolicyChanges changes;
  private final RunRecorder recorder;
  private final Placer placer;
  private final ManagerOptions options;
  private final FleetState state;
  private final HostCursor host;
  private final Choice choice = new Choice();
  private final Launches launches;
  private final ImagePriming priming;
  private final WaitQueue waitQueue = new WaitQueue();
  private final LongSet ending = new LongOpenHashSet();
  private AlarmBoard alarms;
  private final @Nullable AlarmBurden burden;
  private @Nullable DriftBoard drift;
  private @Nullable Relocator relocator;
  private @Nullable Reservations reservations;
  private @Nullable PoolTracker pools;
  private int cursor = -1;
  private boolean retryPlanned;

  public PlacementManager(
      Fleet fleet,
      Timers timers,
      AccountStore accounts,
      RunRecorder recorder,
      Placer placer,
      ManagerOptions options) {
    this.fleet = fleet;
    this.timers = timers;
    intake = new Intake(accounts, fleet);
    this.recorder = recorder;
    this.placer = placer;
    this.options = options;
    Set<Aspect> reads = placer.strategy().reads();
    state = new FleetState(fleet.hosts(), reads.contains(Aspect.TENANT_COUNTS));
    state.setLicencePools(options.licences());
    burden = reads.contains(Aspect.ALARMS) ? new AlarmBurden(state.hostCount()) : null;
    host = state.cursor();
    launches = new Launches(fleet, state.settings());
    priming = new ImagePriming(fleet, state);
    books = new InstanceBooks(state, intake.quotas(), timers);
    changes = new PolicyChanges(fleet, state, intake, books);
    alarms = AlarmBoard.without(fleet.hosts());
    fleet.listen(this::on);
    intake.makesTrue(books.provide(options.pools()));
    for (PlannedChange change : options.changes()) {
      timers.at(change.tick(), () -> changePolicy(change.tenant(), change.tag(), change.policy()));
    }
  }

  /** What the manager believes of the fleet. */
  public FleetState state() {
    return state;
  }

  /**
   * Watches the fleet by these rules from the next readings on; call before the run.
   *
   * @param historySamples readings kept per host for every metric that a rule names, 2 or more
   */
  public void watch(List<AlarmRule> rules, int historySamples) {
    alarms = new AlarmBoard(rules, fleet.hosts(), historySamples, recorder);
  }

  /** Holds instances against their desired characteristics by this rule; call before the run. */
  public void watchDrift(DriftRule rule) {
    drift = new DriftBoard(rule, fleet, state, recorder);
  }

  /** The alarms that are active, and the readings that they stand on. */
  public AlarmBoard alarms() {
    return alarms;
  }

  /**
   * Moves instances by these rules from the next readings on; call before the run.
   *
   * @param caps on the power of failure domains
   * @param draws for selectors that draw
   */
  public void relocate(
      RelocationSpec spec, List<PowerCap> caps, ReadingPredictor predictor, Draws draws) {
    relocator =
        new Relocator(
            spec,
            caps,
            state,
            fleet,
            timers,
            placer,
            recorder,
            predictor,
            this::alarms,
            () -> drift,
            draws);
  }

  /**
   * Keeps capacity for tenants; call before the run.
   *
   * @param noticeTicks from the notice of an evictable instance to its end
   */
  public void reserve(List<Reservation> kept, long noticeTicks) {
    reservations =
        new Reservations(kept, noticeTicks, state, timers, recorder, placer, this::terminate);
    reservations.start(this::planRetry);
  }

  /** Watches pools of capacity by these rules; call before the run, after {@link #reserve}. */
  public void watchPools(List<LowWater> rules) {
    PoolTracker tracker = new PoolTracker(rules, state, placer.strategy(), recorder);
    pools = tracker;
    timers.at(0, () -> tracker.update(timers.now()));
  }

  /** Lets groups of instances grow and shrink; call before the run, last of all. */
  public Scaler scale(List<ScalingGroup> groups) {
    Scaler scaler =
        new Scaler(
            groups, fleet, state, timers, recorder, this::submit, this::terminate, this::isAsked);
    scaler.start();
    return scaler;
  }

  private boolean isAsked(long instance) {
    return state.ledger().holds(instance) || waitQueue.contains(instance);
  }

  /** What is kept for tenants, or null where nothing is. */
  public @Nullable Reservations reservations() {
    return reservations;
  }

  /** The run is over: active alarms end as open. */
  public void close() {
    alarms.close(timers.now());
    if (drift != null) {
      drift.close(timers.now());
    }
  }

  /** Requests that wait for a host. */
  public int waiting() {
    return waitQueue.size();
  }

  /** Instances that hold capacity of a host and wait for its configuration. */
  public int configuring(int row) {
    return launches.configuring(row);
  }

  /** Row of the strategy's last winner, or -1; what next-fit and round-robin go on from. */
  public int cursor() {
    return cursor;
  }

  /**
   * A tag of a tenant selects another policy from now on, also for instances that run; an empty tag
   * is the default policy. Waiting requests keep the policy by which they were admitted.
   */
  public PolicyChange changePolicy(String tenant, String tag, PolicyDocument policy) {
    return changes.change(tenant, tag, policy);
  }

  /** Instances that take the whole of a changed policy when they are launched anew only. */
  public List<Long> dueForLaunch() {
    return changes.due();
  }

  /** What belongs to an instance besides capacity, or null where its policy asks for nothing. */
  public @Nullable Belongings belongings(long instance) {
    return books.belongings(instance);
  }

  /** The instants of the backups that are kept of an instance, oldest first. */
  public List<Long> backups(long instance) {
    return books.backups(instance);
  }

  /**
   * Recounts every book from the instances that there are.
   *
   * @param event what has just happened, for the message
   * @throws dev.berth.state.AuditFailure when a book says otherwise
   */
  public void audit(String event) {
    books.audit(waitQueue.snapshot(), event);
  }

  /** A tenant asks for an instance; the answer reaches the recorder. */
  public void submit(LaunchRequest request) {
    Intake.Answer answer = intake.admit(request, timers.now());
    Pending pending = new Pending(answer.request(), Decision.Kind.PLACE);
    if (answer.admitted()) {
      priming.admitted(pending.request.policy());
      place(pending);
    } else {
      recorder.refused(timers.now(), answer.request(), answer.refusal(), answer.detail());
      refuse(pending, answer.refusal());
    }
  }

  /**
   * What would become of a request if it were submitted now, on the fleet as it is or as it would
   * be. Nothing is done, booked, counted or drawn.
   */
  public WhatIf wouldPlace(LaunchRequest request, Hypothesis hypothesis) {
    Intake.Answer answer = intake.wouldAdmit(request, timers.now());
    FleetView fleet = hypothesis.on(state);
    return answer.admitted()
        ? WhatIf.asked(
            answer.request(),
            placer,
            reservations == null ? List.of(fleet) : reservations.views(fleet, answer.request()),
            cursor)
        : WhatIf.refused(answer.request(), answer.refusal());
  }

  /** A tenant no longer wants an instance, whether it runs, is being launched or waits. */
  public void terminate(long instance) {
    Pending waiting = waitQueue.remove(instance);
    if (waiting != null) {
      if (reservations != null) {
        reservations.forget(instance);
      }
      refuse(waiting, "left-while-waiting");
      return;
    }
    if (!launches.abandon(instance) && state.ledger().holds(instance)) {
      end(instance);
    }
  }

  private void place(Pending pending) {
    if (!tryPlace(pending)) {
      waitOrRefuse(pending);
    }
  }

  /** Candidates, match and place: the strategy picks among the hosts that its constraints allow. */
  private boolean tryPlace(Pending pending) {
    LaunchRequest request = pending.request;
    if (!books.shortage(request).isEmpty()) {
      choice.clear();
      return false;
    }
    if (!chooses(pending, pending.candidates(state, intake.closedZones(request)))) {
      return false;
    }
    cursor = choice.winner();
    Placement placement = DeviceAssigner.assign(host.at(cursor), request.flavor().shape());
    decided(pending, Decision.Outcome.PLACED, "");
    pending.placedTick = timers.now();
    state.ledger().reserve(request, placement);
    books.placed(request, placement);
    changed();
    launches.start(pending, placement);
    return true;
  }

  /** Whether there is a host whose room is free now. */
  private boolean chooses(Pending pending, FleetView candidates) {
    LaunchRequest request = pending.request;
    if (reservations == null) {
      placer.choose(candidates, request, pending.attempts, cursor, choice);
      return choice.placed();
    }
    boolean claimed = pending.reclaims;
    choice.clear();
    pending.reclaims = false;
    List<FleetView> views = reservations.views(candidates, request);
    for (int tried = 0; tried < views.size() && !choice.placed(); tried++) {
      placer.choose(views.get(tried), request, pending.attempts, cursor, choice);
      if (choice.placed()) {
        boolean fromSlot = tried == 0 && reservations.hasRoomFor(request);
        pending.reclaims = !reservations.take(request, choice.winner(), fromSlot);
      }
    }
    if (claimed && !pending.reclaims) {
      reservations.forget(request.id());
    }
    return choice.placed() && !pending.reclaims;
  }

  /** A lost instance waits for a host for as long as it takes. */
  private void waitOrRefuse(Pending pending) {
    LaunchRequest request = pending.request;
    if (pending.reclaims) {
      choice.clear();
      decided(pending, Decision.Outcome.WAITING, "reclaims");
      waitQueue.add(pending);
      return;
    }
    String reason = reason(pending);
    if (relocator != null && books.shortage(request).isEmpty()) {
      relocator.unplaced(request);
    }
    boolean restart = pending.kind == Decision.Kind.RESTART;
    long deadline = request.arrivalTick() + options.maxWaitTicks();
    if (!restart && timers.now() >= deadline) {
      refuseForWantOfHost(pending, reason);
      return;
    }
    choice.clear();
    decided(pending, Decision.Outcome.WAITING, reason);
    waitQueue.add(pending);
    if (!restart) {
      timers.at(deadline, () -> giveUp(request.id(), reason));
    }
  }

  /**
   * Why no host takes a request: a shortage of something shared, a zone's quota, settings of hosts,
   * or the hosts.
   */
  private String reason(Pending pending) {
    String shortage = books.shortage(pending.request);
    if (!shortage.isEmpty()) {
      return shortage;
    }
    FleetView open = pending.candidates(state, Set.of());
    if (!intake.closedZones(pending.request).isEmpty() && fits(pending, open)) {
      return "zone-quota";
    }
    boolean bears = pending.failedHosts.isEmpty() && !pending.isAsItsClass();
    if (bears && fits(pending, state)) {
      return "host-settings";
    }
    return reservations == null
        ? placer.refusal(open, pending.request)
        : placer.refusal(reservations.ordinary(open, pending.request), pending.request);
  }

  private boolean fits(Pending pending, FleetView view) {
    placer.choose(view, pending.request, pending.attempts, cursor, choice);
    boolean placed = choice.placed();
    choice.clear();
    return placed;
  }

  private void giveUp(long request, String reason) {
    Pending pending = waitQueue.remove(request);
    if (pending == null) {
      return;
    }
    if (pending.reclaims) {
      waitQueue.add(pending);
    } else if (reservations != null
        && reservations.hasRoomFor(pending.request, pending.failedHosts)) {
      place(pending);
    } else {
      refuseForWantOfHost(pending, reason);
    }
  }

  private void refuse(Pending pending, String reason) {
    choice.clear();
    decided(pending, Decision.Outcome.REJECTED, reason);
    ended(pending.request.id());
  }

  /** No host takes it, and it waits no longer. */
  private void refuseForWantOfHost(Pending pending, String reason) {
    if (reservations != null && reservations.hasRoomFor(pending.request, pending.failedHosts)) {
      recorder.reservationMissed(timers.now(), pending.request);
    }
    refuse(pending, reason);
  }

  private void decided(Pending pending, Decision.Outcome outcome, String reason) {
    recorder.decided(
        new Decision(
            timers.now(),
            pending.request.id(),
            pending.attempts++,
            pending.kind,
            state.version(),
            outcome,
            choice.winner(),
            choice.runnerUp(),
            choice.margin(),
            reason),
        pending.request);
  }

  private void on(FleetEvent event) {
    if (event instanceof FleetEvent.InstanceLaunched launched) {
      launched(launched.instance());
    } else if (event instanceof FleetEvent.InstanceTerminated terminated) {
      release(terminated.instance());
      ended(terminated.instance());
    } else if (event instanceof FleetEvent.LaunchFailed failed) {
      launchFailed(failed.instance(), "launch-failed");
    } else if (event instanceof FleetEvent.HostConfigured configured) {
      launches
          .configured(configured.host())
          .forEach(instance -> launchFailed(instance, "left-while-waiting"));
    } else if (event instanceof FleetEvent.ConfigureFailed failed) {
      launches
          .configureFailed(failed.host())
          .forEach(instance -> launchFailed(instance, "configure-failed"));
    } else if (event instanceof FleetEvent.ReadingsSampled sampled) {
      watch(sampled.readings());
    } else if (event instanceof FleetEvent.HostStatusChanged changed) {
      state.setStatus(changed.host(), changed.status());
      if (relocator != null) {
        relocator.statusChanged(changed.host(), changed.status());
      }
      if (reservations != null) {
        reservations.statusChanged(changed.host());
      }
      if (pools != null) {
        pools.update(timers.now());
      }
      planRetry();
    } else if (event instanceof FleetEvent.ImagesCached cached) {
      state.setImages(cached.host(), cached.images());
    } else if (event instanceof FleetEvent.InstanceMigrated migrated) {
      migrated(migrated.instance(), true);
    } else if (event instanceof FleetEvent.MigrationFailed failed) {
      migrated(failed.instance(), false);
    } else if (event instanceof FleetEvent.InstanceLost lost) {
      lost(lost);
    } else if (event instanceof FleetEvent.InstanceConfigured configured) {
      changes.configured(configured.instance());
    } else if (event instanceof FleetEvent.InstanceConfigureFailed failed) {
      changes.failed(failed.instance());
    }
  }

  /** The capacity that a migration held at its other end is free again. */
  private void migrated(long instance, boolean arrived) {
    if (!state.ledger().migrates(instance)) {
      return;
    }
    if (arrived) {
      Placement from = Objects.requireNonNull(state.placement(instance));
      state.ledger().endMigration(instance);
      books.moved(instance);
      moved(instance, from);
    } else {
      state.ledger().cancelMigration(instance);
    }
    if (relocator != null) {
      relocator.ended(instance, arrived);
    }
    changed();
    planRetry();
  }

  private void moved(long instance, Placement from) {
    if (reservations != null) {
      LaunchRequest request = Objects.requireNonNull(state.request(instance));
      reservations.moved(request, from, Objects.requireNonNull(state.placement(instance)));
    }
  }

  /** The allocations are now as the state shows. */
  private void changed() {
    recorder.changed(timers.now(), state);
    if (pools != null) {
      pools.update(timers.now());
    }
  }

  /** A lost instance frees what it held, and is launched again like a new one. */
  private void lost(FleetEvent.InstanceLost event) {
    LaunchRequest request = state.request(event.instance());
    if (request == null) {
      return;
    }
    recorder.lost(timers.now(), request, event.reason());
    release(event.instance());
    boolean wanted = !ending.contains(event.instance());
    if (wanted && options.restarts() && intake.readmits(request)) {
      Pending restart = new Pending(changes.anew(request), Decision.Kind.RESTART);
      choice.clear();
      decided(restart, Decision.Outcome.WAITING, event.reason());
      waitQueue.add(restart);
      planRetry();
    } else {
      ended(event.instance());
    }
  }

  /** Readings become belief, then alarms. */
  private void watch(ReadingTable readings) {
    state.acceptReadings(readings);
    alarms.update(timers.now(), readings);
    remember();
    if (drift != null) {
      drift.update(timers.now());
    }
    recorder.sampled(timers.now(), state);
    if (relocator != null) {
      relocator.review();
    }
  }

  /** What alarms weigh on hosts becomes belief, where the strategy asks for it. */
  private void remember() {
    if (burden != null) {
      burden.update(timers.now(), alarms.active());
      for (int row = 0; row < state.hostCount(); row++) {
        state.setAlarmBurden(row, burden.of(row));
      }
    }
  }

  private void launched(long instance) {
    Pending pending = launches.ended(instance);
    state.ledger().commit(instance);
    books.running(pending.request);
    changed();
    recorder.launched(timers.now(), pending.request);
    if (drift != null) {
      drift.started(pending.request);
    }
    if (pending.kind == Decision.Kind.RESTART) {
      recorder.restarted(timers.now(), pending.request);
    }
    if (pending.abandoned) {
      end(instance);
    }
  }

  /** Nobody wants the instance any more, not even if it is lost before it has ended. */
  private void end(long instance) {
    ending.add(instance);
    fleet.terminate(instance);
  }

  /** The instance's capacity is free again; the next host is tried, the failed one is not. */
  private void launchFailed(long instance, String reason) {
    Pending pending = launches.ended(instance);
    Placement placement = Objects.requireNonNull(state.placement(instance));
    release(instance);
    recorder.launchFailed(pending.placedTick, pending.request);
    pending.failedHosts.add(placement.host());
    if (pending.abandoned || pending.failedHosts.size() >= options.maxLaunchAttempts()) {
      refuse(pending, reason);
    } else {
      place(pending);
    }
  }

  /** A request was refused after all, or its instance is gone for good. */
  private void ended(long request) {
    ending.remove(request);
    intake.ended(request);
    changes.ended(request);
  }

  private void release(long instance) {
    if (drift != null) {
      drift.ended(instance, timers.now());
    }
    if (state.ledger().holds(instance)) {
      LaunchRequest request = Objects.requireNonNull(state.request(instance));
      Placement placement = Objects.requireNonNull(state.placement(instance));
      state.ledger().release(instance);
      books.released(instance);
      if (reservations != null) {
        reservations.released(request, placement);
      }
      changed();
      planRetry();
    }
  }

  /** Waiting requests are tried once per tick, after everything that frees capacity in it. */
  private void planRetry() {
    if (!retryPlanned && !waitQueue.isEmpty()) {
      retryPlanned = true;
      timers.at(timers.now(), this::retryWaiting);
    }
  }

  /**
   * First come, first tried; what failed once in this pass is not tried again for its like. A
   * request that may not use some hosts any more speaks for itself only.
   */
  private void retryWaiting() {
    retryPlanned = false;
    Set<RequestClass> refused = new HashSet<>();
    for (Pending pending : waitQueue.snapshot()) {
      RequestClass like = RequestClass.of(pending.request);
      boolean reclaimed = pending.reclaims;
      if (reclaimed || !refused.contains(like)) {
        if (tryPlace(pending)) {
          waitQueue.remove(pending.request.id());
        } else if (!pending.reclaims) {
          wakeFor(pending);
          if (pending.isAsItsClass()) {
            refused.add(like);
          }
          if (reclaimed) {
            waitQueue.remove(pending.request.id());
            waitOrRefuse(pending);
          }
        }
      }
    }
  }

  /** A lost instance that finds no host has one woken, once. */
  private void wakeFor(Pending pending) {
    boolean firstTry = pending.kind == Decision.Kind.RESTART && !pending.askedForHost;
    if (firstTry && relocator != null) {
      pending.askedForHost = true;
      relocator.unplaced(pending.request);
    }
  }
}
