package dev.berth.manager;

import dev.berth.alarm.AlarmBoard;
import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.DriftRule;
import dev.berth.capacity.LowWater;
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
import dev.berth.ports.ReadingPredictor;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.scaling.Scaler;
import dev.berth.scaling.ScalingGroup;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.strategy.RelocationSpec;
import dev.berth.whatif.Hypothesis;
import dev.berth.whatif.WhatIf;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests through admission, policy, placement, launch and watch, and keeps the believed
 * state of the fleet. Drives any {@link Fleet} without knowing which; single-threaded.
 */
public final class PlacementManager {

  private final Fleet fleet;
  private final Timers timers;
  private final RunRecorder recorder;
  private final Placer placer;
  private final FleetState state;
  private final Intake intake;
  private final ImagePriming priming;
  private final InstanceBooks books;
  private final PolicyChanges changes;
  private final KeptCapacity kept;
  private final Choosing choosing;
  private final Decisions decisions;
  private final Launches launches;
  private final Watching watching;
  private final Waiting waiting;
  private final Lives lives;

  public PlacementManager(
      Fleet fleet,
      Timers timers,
      AccountStore accounts,
      RunRecorder recorder,
      Placer placer,
      ManagerOptions options) {
    this.fleet = fleet;
    this.timers = timers;
    this.recorder = recorder;
    this.placer = placer;
    Set<Aspect> reads = placer.strategy().reads();
    state = new FleetState(fleet.hosts(), reads.contains(Aspect.TENANT_COUNTS));
    state.setLicencePools(options.licences());
    intake = new Intake(accounts, fleet);
    priming = new ImagePriming(fleet, state);
    books = new InstanceBooks(state, intake.quotas(), timers);
    changes = new PolicyChanges(fleet, state, intake, books);
    kept = new KeptCapacity(state, timers, recorder);
    Choice choice = new Choice();
    choosing = new Choosing(state, intake, books, kept, placer, choice);
    decisions = new Decisions(state, timers, recorder, choice);
    launches = new Launches(fleet, state.settings());
    watching = new Watching(fleet, state, timers, recorder, reads.contains(Aspect.ALARMS));
    waiting = waiting(options.maxWaitTicks());
    lives = lives(options);
    fleet.listen(new FleetEvents(state, launches, lives, changes, watching, kept, waiting)::on);
    intake.makesTrue(books.provide(options.pools()));
    for (PlannedChange change : options.changes()) {
      timers.at(change.tick(), () -> changePolicy(change.tenant(), change.tag(), change.policy()));
    }
  }

  private Waiting waiting(long maxWaitTicks) {
    return new Waiting(
        maxWaitTicks,
        timers,
        recorder,
        books,
        kept,
        choosing,
        decisions,
        watching,
        this::tryPlace,
        (pending, reason) -> lives.refuse(pending, reason));
  }

  private Lives lives(ManagerOptions options) {
    return new Lives(
        fleet,
        state,
        timers,
        recorder,
        options,
        intake,
        books,
        changes,
        kept,
        watching,
        decisions,
        launches,
        waiting,
        this::place);
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
    watching.watch(rules, historySamples);
  }

  /** Holds instances against their desired characteristics by this rule; call before the run. */
  public void watchDrift(DriftRule rule) {
    watching.watchDrift(rule);
  }

  /** The alarms that are active, and the readings that they stand on. */
  public AlarmBoard alarms() {
    return watching.alarms();
  }

  /**
   * Moves instances by these rules from the next readings on; call before the run.
   *
   * @param caps on the power of failure domains
   * @param draws for selectors that draw
   */
  public void relocate(
      RelocationSpec spec, List<PowerCap> caps, ReadingPredictor predictor, Draws draws) {
    watching.relocate(spec, caps, placer, predictor, draws);
  }

  /**
   * Keeps capacity for tenants; call before the run.
   *
   * @param noticeTicks from the notice of an evictable instance to its end
   */
  public void reserve(List<Reservation> reserved, long noticeTicks) {
    Reservations reservations =
        new Reservations(reserved, noticeTicks, state, timers, recorder, placer, this::terminate);
    kept.reserve(reservations);
    reservations.start(waiting::planRetry);
  }

  /** Watches pools of capacity by these rules; call before the run, after {@link #reserve}. */
  public void watchPools(List<LowWater> rules) {
    kept.watchPools(rules, placer.strategy());
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
    return state.ledger().holds(instance) || waiting.contains(instance);
  }

  /** What is kept for tenants, or null where nothing is. */
  public @Nullable Reservations reservations() {
    return kept.reservations();
  }

  /** The run is over: active alarms end as open. */
  public void close() {
    watching.close();
  }

  /** Requests that wait for a host. */
  public int waiting() {
    return waiting.size();
  }

  /** Instances that hold capacity of a host and wait for its configuration. */
  public int configuring(int row) {
    return launches.configuring(row);
  }

  /** Row of the strategy's last winner, or -1; what next-fit and round-robin go on from. */
  public int cursor() {
    return choosing.cursor();
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
   * @throws dev.berth.state.AuditFailure when a book says otherwise
   */
  public void audit(String event) {
    books.audit(waiting.snapshot(), event);
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
      lives.refuse(pending, answer.refusal());
    }
  }

  /**
   * What would become of a request if it were submitted now, on the fleet as it is or as it would
   * be. Nothing is done, booked, counted or drawn.
   */
  public WhatIf wouldPlace(LaunchRequest request, Hypothesis hypothesis) {
    Intake.Answer answer = intake.wouldAdmit(request, timers.now());
    return answer.admitted()
        ? choosing.wouldChoose(new Pending(answer.request(), Decision.Kind.PLACE), hypothesis)
        : WhatIf.refused(answer.request(), answer.refusal());
  }

  /** A tenant no longer wants an instance, whether it runs, is being launched or waits. */
  public void terminate(long instance) {
    Pending left = waiting.leave(instance);
    if (left != null) {
      lives.refuse(left, "left-while-waiting");
    } else {
      lives.unwanted(instance);
    }
  }

  private void place(Pending pending) {
    if (!tryPlace(pending)) {
      waiting.waitOrRefuse(pending);
    }
  }

  /** Candidates, match, place, configure and launch, where a host takes it now. */
  private boolean tryPlace(Pending pending) {
    if (!choosing.finds(pending)) {
      return false;
    }
    LaunchRequest request = pending.request;
    Placement placement = choosing.placement(request);
    decisions.placed(pending);
    pending.placedTick = timers.now();
    state.ledger().reserve(request, placement);
    books.placed(request, placement);
    kept.changed();
    launches.start(pending, placement);
    return true;
  }
}
