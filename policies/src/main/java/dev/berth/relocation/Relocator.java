package dev.berth.relocation;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmBoard;
import dev.berth.alarm.DriftAlarm;
import dev.berth.alarm.DriftBoard;
import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.PowerCap;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.ports.Fleet;
import dev.berth.ports.ReadingPredictor;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.relocation.detector.Detectors;
import dev.berth.relocation.selector.InstanceAspect;
import dev.berth.relocation.selector.Selector;
import dev.berth.relocation.selector.Selectors;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.Overlay;
import dev.berth.strategy.RelocationCause;
import dev.berth.strategy.RelocationOptions;
import dev.berth.strategy.RelocationSpec;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Moves instances: after every sample it asks its triggers which hosts are in need, its selector
 * which instance leaves, and the strategy for a target that fits and where no new need is
 * predicted. At most so many move at once; one that moved stays for a while, and does not return to
 * a host that it left; a move that is predicted to relieve too little is not made.
 */
public final class Relocator {

  /** Instances of one host that are tried in vain before the host is left for the next sample. */
  private static final int TRIES = 3;

  private static final int LONGEST_PLAN = 64;

  private final FleetState state;
  private final Fleet fleet;
  private final Timers timers;
  private final RunRecorder recorder;
  private final ReadingPredictor predictor;
  private final Supplier<AlarmBoard> alarms;
  private final Supplier<@Nullable DriftBoard> drift;
  private final Draws draws;
  private final RelocationOptions options;
  private final Selector selector;
  private final Gates gates;
  private final Sleeper sleeper;
  private final ExpectedFleet expected;
  private final UseHistory history;
  private final CoolDowns coolDowns;
  private final TargetSearch search;
  private final @Nullable OverloadTrigger overload;
  private final @Nullable PowerCapTrigger powerCaps;
  private final List<Trigger> triggers = new ArrayList<>();
  private final Map<Long, Move> moving = new LinkedHashMap<>();
  private final Long2IntOpenHashMap decisions = new Long2IntOpenHashMap();
  private final Choice choice = new Choice();
  private final HostCursor host;
  private int selections;

  /**
   * @param caps on the power of failure domains; enforced where the options name that cause
   * @param alarms the board as it is at each review
   * @param drift likewise; null where nobody watches for drift
   */
  public Relocator(
      RelocationSpec spec,
      List<PowerCap> caps,
      FleetState state,
      Fleet fleet,
      Timers timers,
      Placer placer,
      RunRecorder recorder,
      ReadingPredictor predictor,
      Supplier<AlarmBoard> alarms,
      Supplier<@Nullable DriftBoard> drift,
      Draws draws) {
    this.drift = drift;
    this.state = state;
    this.fleet = fleet;
    this.timers = timers;
    this.recorder = recorder;
    this.predictor = predictor;
    this.alarms = alarms;
    this.draws = draws;
    options = spec.options();
    selector = Selectors.REGISTRY.get(spec.selector().name()).create(spec.selector().parameters());
    host = state.cursor();
    gates = new Gates(state);
    sleeper = new Sleeper(state, fleet, timers, gates, options.sleep());
    expected = new ExpectedFleet(state, predictor);
    history = new UseHistory(state, fleet, selector.reads().contains(InstanceAspect.HISTORY));
    coolDowns = new CoolDowns(options.coolDownTicks());
    overload = acts(RelocationCause.OVERLOAD) ? overload(spec) : null;
    powerCaps =
        acts(RelocationCause.POWER_CAP)
            ? new PowerCapTrigger(state, expected, predictor, gates, caps)
            : null;
    addTriggers();
    search =
        new TargetSearch(
            placer, predictor, triggers, coolDowns, options.minimumBenefit(), state.settings());
  }

  private OverloadTrigger overload(RelocationSpec spec) {
    return new OverloadTrigger(
        state,
        expected,
        Detectors.REGISTRY.get(spec.detector().name()).create(spec.detector().parameters()));
  }

  private boolean acts(RelocationCause cause) {
    return options.acts(cause);
  }

  private void addTriggers() {
    triggers.add(new EvacuationTrigger(state, gates));
    for (RelocationCause cause : options.causes()) {
      Trigger trigger =
          switch (cause) {
            case ALARM -> new AlarmTrigger(expected, alarms);
            case OVERLOAD -> overload;
            case UNDERLOAD ->
                new UnderloadTrigger(state, expected, predictor, gates, options.consolidation());
            case POWER_CAP -> powerCaps;
            case BALANCE -> new BalanceTrigger(state, expected, options.balanceSpread());
            case DRIFT -> new DriftTrigger(expected, state, drift);
            case EVACUATION -> null;
          };
      if (trigger != null) {
        triggers.add(trigger);
      }
    }
  }

  /** New readings and alarms are known: looks after every host. */
  public void review() {
    expected.sampled();
    history.sampled();
    coolDowns.prune(timers.now());
    if (overload != null) {
      overload.sampled();
    }
    if (powerCaps != null) {
      powerCaps.gate();
    }
    for (Trigger trigger : triggers) {
      for (Need need : trigger.needs()) {
        if (slots() > 0) {
          relieve(need);
        }
      }
    }
    sleeper.review();
  }

  /** A migration has ended. */
  public void ended(long instance, boolean arrived) {
    Move move = moving.remove(instance);
    if (move != null && arrived) {
      expected.arrived(move);
    } else if (move != null) {
      expected.undone(move);
    }
  }

  /** The fleet said what has become of a host. */
  public void statusChanged(int row, HostStatus status) {
    gates.forget(row);
    sleeper.statusChanged(row, status);
    if (status == HostStatus.DRAINING) {
      timers.at(timers.now(), this::evacuate);
    }
  }

  /** A request found no host. */
  public void unplaced(LaunchRequest request) {
    sleeper.unplaced(request);
  }

  /** Migrations under way. */
  public int moving() {
    return moving.size();
  }

  private void evacuate() {
    for (Need need : triggers.get(0).needs()) {
      if (slots() > 0) {
        relieve(need);
      }
    }
  }

  private int slots() {
    return options.maxConcurrent() - moving.size();
  }

  private void relieve(Need need) {
    List<LaunchRequest> movable = movable(need);
    if (need.whole()) {
      empty(need, movable);
      return;
    }
    int tries = 0;
    while (slots() > 0 && tries < TRIES && !movable.isEmpty() && need.pressing()) {
      LaunchRequest instance = movable.remove(select(need, movable));
      if (!move(need, instance)) {
        tries++;
      }
    }
  }

  private int select(Need need, List<LaunchRequest> movable) {
    HostInstances instances =
        new HostInstances(
            movable,
            host.at(need.host()),
            fleet,
            predictor,
            history,
            need.metric(),
            draws,
            timers.now(),
            selections++);
    return selector.select(instances, new double[movable.size()]);
  }

  /** The instances that may leave, in the order in which they came. */
  private List<LaunchRequest> movable(Need need) {
    List<LaunchRequest> movable = new ArrayList<>();
    long now = timers.now();
    state.forEachInstance(
        need.host(),
        request -> {
          boolean free =
              state.ledger().runs(request.id()) && !state.ledger().migrates(request.id());
          if (free
              && need.concerns(request)
              && (need.urgent() || !coolDowns.stays(request.id(), now))) {
            movable.add(request);
          }
        });
    Collections.reverse(movable);
    return movable;
  }

  private boolean move(Need need, LaunchRequest instance) {
    Placement source = placement(instance);
    search.choose(expected, need, instance, source, timers.now(), choice);
    decide(need, instance);
    if (choice.placed()) {
      order(need, instance, source.host(), choice.winner());
    }
    return choice.placed();
  }

  private void order(Need need, LaunchRequest instance, int source, int row) {
    Placement target = DeviceAssigner.assign(host.at(row), instance.flavor().shape());
    state.ledger().beginMigration(instance.id(), target);
    Move move = new Move(instance, source, row);
    moving.put(instance.id(), move);
    expected.ordered(move);
    coolDowns.left(instance.id(), source, timers.now());
    Alarm alarm = need.alarm();
    if (alarm != null) {
      alarms.get().acted(alarm);
    }
    DriftAlarm drifted = need.drift();
    DriftBoard board = drift.get();
    if (drifted != null && board != null) {
      board.acted(drifted);
    }
    recorder.changed(timers.now(), state);
    fleet.migrate(instance.id(), target);
  }

  /** A host is emptied when all of its instances find a target, as many at once as may move. */
  private void empty(Need need, List<LaunchRequest> movable) {
    boolean all = movable.size() + departing(need.host()) == state.instances(need.host());
    List<Move> plan = all ? plan(need, movable) : List.of();
    plan.forEach(expected::undone);
    if (plan.size() < movable.size() || !all) {
      if (departing(need.host()) == 0) {
        gates.open(need.host(), RelocationCause.UNDERLOAD);
      }
      return;
    }
    gates.close(need.host(), RelocationCause.UNDERLOAD);
    for (LaunchRequest instance : movable) {
      if (slots() > 0) {
        move(need, instance);
      }
    }
  }

  /** Instances that are on their way away from a host. */
  private int departing(int row) {
    return (int) moving.values().stream().filter(move -> move.source() == row).count();
  }

  /** One target after the other, each with those before it in place; shorter where one has none. */
  private List<Move> plan(Need need, List<LaunchRequest> movable) {
    List<Move> plan = new ArrayList<>();
    Overlay planned = new Overlay(expected);
    HostCursor planHost = planned.cursor();
    for (LaunchRequest instance : movable) {
      search.choose(planned, need, instance, placement(instance), timers.now(), choice);
      if (!choice.placed() || plan.size() == LONGEST_PLAN) {
        return plan;
      }
      Move move = new Move(instance, need.host(), choice.winner());
      planned.place(
          instance, DeviceAssigner.assign(planHost.at(choice.winner()), instance.flavor().shape()));
      expected.ordered(move);
      plan.add(move);
    }
    return plan;
  }

  private Placement placement(LaunchRequest instance) {
    Placement placement = state.placement(instance.id());
    if (placement == null) {
      throw new IllegalStateException("Instance %d stands nowhere.".formatted(instance.id()));
    }
    return placement;
  }

  private void decide(Need need, LaunchRequest instance) {
    recorder.decided(
        new Decision(
            timers.now(),
            instance.id(),
            decisions.addTo(instance.id(), 1),
            Decision.Kind.RELOCATE,
            state.version(),
            choice.placed() ? Decision.Outcome.PLACED : Decision.Outcome.REJECTED,
            choice.winner(),
            choice.runnerUp(),
            choice.margin(),
            need.detail()),
        instance);
  }
}
