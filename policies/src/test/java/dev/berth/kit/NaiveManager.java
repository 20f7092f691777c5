package dev.berth.kit;

import dev.berth.draws.Draws;
import dev.berth.model.Decision.Outcome;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.placer.Choice;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Reference of manager and fleet together: plain lists, and the state booked anew from them for
 * every single question.
 */
final class NaiveManager {

  /** A request on its way. */
  private static final class Asked {
    final LaunchRequest request;
    final Set<Integer> failedOn = new HashSet<>();
    int decisions;
    boolean unwanted;

    Asked(LaunchRequest request) {
      this.request = request;
    }
  }

  private record Held(LaunchRequest request, Placement placement, boolean runs) {}

  private record Alarm(long tick, Runnable task) {}

  private final List<HostSpec> hosts;
  private final Strategy strategy;
  private final Draws draws;
  private final long maxWaitTicks;
  private final int maxAttempts;
  private final HostStatus[] statuses;
  private final Map<Long, Held> held = new LinkedHashMap<>();
  private final Map<Long, Asked> starting = new LinkedHashMap<>();
  private final List<Asked> waiting = new ArrayList<>();
  private final Queue<Runnable> events = new ArrayDeque<>();
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<String> decisions = new ArrayList<>();
  private int failures;
  private int cursor = -1;
  private long now;
  private boolean retryPlanned;

  NaiveManager(
      List<HostSpec> hosts, Strategy strategy, Draws draws, long maxWaitTicks, int maxAttempts) {
    this.hosts = hosts;
    this.strategy = strategy;
    this.draws = draws;
    this.maxWaitTicks = maxWaitTicks;
    this.maxAttempts = maxAttempts;
    statuses = new HostStatus[hosts.size()];
    Arrays.fill(statuses, HostStatus.UP);
  }

  void failNextLaunch() {
    failures++;
  }

  void submit(LaunchRequest request) {
    if (hosts.stream().anyMatch(host -> couldHold(host, request))) {
      placeOrWait(new Asked(request));
    } else {
      decide(new Asked(request), Outcome.REJECTED, -1);
    }
  }

  private static boolean couldHold(HostSpec host, LaunchRequest request) {
    return Resource.ALL.stream()
        .allMatch(r -> request.demand().get(r) <= host.type().allocatable().get(r));
  }

  void terminate(long id) {
    for (Asked asked : List.copyOf(waiting)) {
      if (asked.request.id() == id) {
        waiting.remove(asked);
        decide(asked, Outcome.REJECTED, -1);
        return;
      }
    }
    if (starting.containsKey(id)) {
      starting.get(id).unwanted = true;
    } else if (held.containsKey(id)) {
      events.add(() -> depart(id));
    }
  }

  void change(int host, HostStatus status) {
    events.add(
        () -> {
          statuses[host] = status;
          planRetry();
        });
  }

  void runTo(long tick) {
    settle();
    for (Alarm next = next(tick); next != null; next = next(tick)) {
      alarms.remove(next);
      now = next.tick();
      next.task().run();
      settle();
    }
    now = tick;
  }

  /** Everything that a manager can be asked, as text. */
  String told() {
    StringBuilder text = new StringBuilder("waiting " + waiting.size() + ", cursor " + cursor);
    held.values().stream()
        .sorted((a, b) -> Long.compare(a.request().id(), b.request().id()))
        .forEach(
            h ->
                text.append(
                    "; %d on %s %s"
                        .formatted(h.request().id(), h.placement(), h.runs() ? "runs" : "starts")));
    return text.toString();
  }

  List<String> decisions() {
    return decisions;
  }

  private void settle() {
    for (Runnable event = events.poll(); event != null; event = events.poll()) {
      event.run();
    }
  }

  /** The earliest alarm up to a tick, the first set among equals. */
  private Alarm next(long tick) {
    Alarm earliest = null;
    for (Alarm alarm : alarms) {
      if (alarm.tick() <= tick && (earliest == null || alarm.tick() < earliest.tick())) {
        earliest = alarm;
      }
    }
    return earliest;
  }

  private void placeOrWait(Asked asked) {
    if (place(asked)) {
      return;
    }
    long deadline = asked.request.arrivalTick() + maxWaitTicks;
    boolean waits = now < deadline;
    decide(asked, waits ? Outcome.WAITING : Outcome.REJECTED, -1);
    if (waits) {
      waiting.add(asked);
      alarms.add(new Alarm(deadline, () -> giveUp(asked)));
    }
  }

  private void giveUp(Asked asked) {
    if (waiting.remove(asked)) {
      decide(asked, Outcome.REJECTED, -1);
    }
  }

  private boolean place(Asked asked) {
    LaunchRequest request = asked.request;
    FleetState state = state();
    asked.failedOn.forEach(row -> state.setStatus(row, HostStatus.DOWN));
    Choice choice = new Choice();
    new ScanPlacer(strategy, draws).choose(state, request, asked.decisions, cursor, choice);
    if (!choice.placed()) {
      return false;
    }
    cursor = choice.winner();
    decide(asked, Outcome.PLACED, cursor);
    Placement placement =
        DeviceAssigner.assign(state.cursor().at(cursor), request.flavor().shape());
    held.put(request.id(), new Held(request, placement, false));
    starting.put(request.id(), asked);
    if (failures > 0) {
      failures--;
      events.add(() -> failed(asked));
    } else {
      events.add(() -> started(asked));
    }
    return true;
  }

  private void started(Asked asked) {
    long id = asked.request.id();
    starting.remove(id);
    held.put(id, new Held(asked.request, held.get(id).placement(), true));
    if (asked.unwanted) {
      events.add(() -> depart(id));
    }
  }

  private void failed(Asked asked) {
    long id = asked.request.id();
    starting.remove(id);
    asked.failedOn.add(held.get(id).placement().host());
    depart(id);
    if (asked.unwanted || asked.failedOn.size() >= maxAttempts) {
      decide(asked, Outcome.REJECTED, -1);
    } else {
      placeOrWait(asked);
    }
  }

  private void depart(long id) {
    if (held.remove(id) != null) {
      planRetry();
    }
  }

  private void planRetry() {
    if (!retryPlanned && !waiting.isEmpty()) {
      retryPlanned = true;
      alarms.add(new Alarm(now, this::retry));
    }
  }

  private void retry() {
    retryPlanned = false;
    for (Asked asked : List.copyOf(waiting)) {
      if (place(asked)) {
        waiting.remove(asked);
      }
    }
  }

  private void decide(Asked asked, Outcome outcome, int host) {
    decisions.add(line(now, asked.request.id(), asked.decisions++, outcome, host));
  }

  static String line(long tick, long request, int attempt, Outcome outcome, int host) {
    return "at %d request %d attempt %d: %s %d".formatted(tick, request, attempt, outcome, host);
  }

  /** Booked anew. */
  private FleetState state() {
    FleetState state = new FleetState(hosts);
    for (Held each : held.values()) {
      state.ledger().reserve(each.request(), each.placement());
      if (each.runs()) {
        state.ledger().commit(each.request().id());
      }
    }
    for (int row = 0; row < statuses.length; row++) {
      state.setStatus(row, statuses[row]);
    }
    return state;
  }
}
