package dev.berth.manager;

import dev.berth.alarm.AlarmBoard;
import dev.berth.alarm.AlarmRule;
import dev.berth.model.Account;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.placer.RefusalReason;
import dev.berth.ports.AccountStore;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.state.Aspect;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.ReadingTable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes requests through admission, policy, placement, launch and watch, and keeps the believed
 * state of the fleet. Drives any {@link Fleet} without knowing which; single-threaded.
 *
 * <p>The steps that later floors deepen: admission refuses tenants without an account only;
 * configuration applies no setting yet; nothing is relocated.
 */
public final class PlacementManager {

  private final Fleet fleet;
  private final Timers timers;
  private final AccountStore accounts;
  private final RunRecorder recorder;
  private final Placer placer;
  private final ManagerOptions options;
  private final FleetState state;
  private final HostCursor host;
  private final Choice choice = new Choice();
  private final Map<Long, Pending> launching = new HashMap<>();
  private final WaitQueue waitQueue = new WaitQueue();
  private AlarmBoard alarms;
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
    this.accounts = accounts;
    this.recorder = recorder;
    this.placer = placer;
    this.options = options;
    state = new FleetState(fleet.hosts(), placer.strategy().reads().contains(Aspect.TENANT_COUNTS));
    host = state.cursor();
    alarms = AlarmBoard.without(fleet.hosts());
    fleet.listen(this::on);
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

  /** The alarms that are active, and the readings that they stand on. */
  public AlarmBoard alarms() {
    return alarms;
  }

  /** The run is over: active alarms end as open. */
  public void close() {
    alarms.close(timers.now());
  }

  /** Requests that wait for a host. */
  public int waiting() {
    return waitQueue.size();
  }

  /** Row of the strategy's last winner, or -1; what next-fit and round-robin go on from. */
  public int cursor() {
    return cursor;
  }

  /** A tenant asks for an instance; the answer reaches the recorder. */
  public void submit(LaunchRequest request) {
    Optional<Account> account = admit(request);
    if (account.isEmpty()) {
      refuse(request, 0, "unknown-tenant");
      return;
    }
    ConfigurationPolicy policy = account.get().policy(request.tag());
    place(new Pending(request, policy));
  }

  /** A tenant no longer wants an instance, whether it runs, is being launched or waits. */
  public void terminate(long instance) {
    Pending waiting = waitQueue.remove(instance);
    if (waiting != null) {
      refuse(waiting.request, waiting.attempts, "left-while-waiting");
      return;
    }
    Pending starting = launching.get(instance);
    if (starting != null) {
      starting.abandoned = true;
    } else if (state.ledger().holds(instance)) {
      fleet.terminate(instance);
    }
  }

  private Optional<Account> admit(LaunchRequest request) {
    return accounts.account(request.tenant());
  }

  private void place(Pending pending) {
    if (!tryPlace(pending)) {
      waitOrRefuse(pending);
    }
  }

  /** Candidates, match and place: the strategy picks among the hosts that its constraints allow. */
  private boolean tryPlace(Pending pending) {
    LaunchRequest request = pending.request;
    placer.choose(pending.candidates(state), request, pending.attempts, cursor, choice);
    if (!choice.placed()) {
      return false;
    }
    cursor = choice.winner();
    Placement placement = DeviceAssigner.assign(host.at(cursor), request.flavor().shape());
    decided(request, pending.attempts++, Decision.Outcome.PLACED, "");
    state.ledger().reserve(request, placement);
    recorder.changed(timers.now(), state);
    launch(pending, placement);
    return true;
  }

  private void launch(Pending pending, Placement placement) {
    launching.put(pending.request.id(), pending);
    fleet.launch(new Launch(pending.request, placement, pending.policy));
  }

  private void waitOrRefuse(Pending pending) {
    LaunchRequest request = pending.request;
    int attempt = pending.attempts++;
    String reason = RefusalReason.of(placer.strategy(), pending.candidates(state), request);
    long deadline = request.arrivalTick() + options.maxWaitTicks();
    if (timers.now() >= deadline) {
      decided(request, attempt, Decision.Outcome.REJECTED, reason);
      return;
    }
    decided(request, attempt, Decision.Outcome.WAITING, reason);
    waitQueue.add(pending);
    timers.at(deadline, () -> giveUp(request.id(), reason));
  }

  private void giveUp(long request, String reason) {
    Pending pending = waitQueue.remove(request);
    if (pending != null) {
      refuse(pending.request, pending.attempts, reason);
    }
  }

  private void refuse(LaunchRequest request, int attempt, String reason) {
    choice.clear();
    decided(request, attempt, Decision.Outcome.REJECTED, reason);
  }

  private void decided(
      LaunchRequest request, int attempt, Decision.Outcome outcome, String reason) {
    recorder.decided(
        new Decision(
            timers.now(),
            request.id(),
            attempt,
            Decision.Kind.PLACE,
            state.version(),
            outcome,
            choice.winner(),
            choice.runnerUp(),
            choice.margin(),
            reason),
        request);
  }

  private void on(FleetEvent event) {
    if (event instanceof FleetEvent.InstanceLaunched launched) {
      launched(launched.instance());
    } else if (event instanceof FleetEvent.InstanceTerminated terminated) {
      release(terminated.instance());
    } else if (event instanceof FleetEvent.LaunchFailed failed) {
      launchFailed(failed);
    } else if (event instanceof FleetEvent.ReadingsSampled sampled) {
      watch(sampled.readings());
    } else if (event instanceof FleetEvent.HostStatusChanged changed) {
      state.setStatus(changed.host(), changed.status());
      planRetry();
    }
  }

  /** Readings become belief, then alarms. */
  private void watch(ReadingTable readings) {
    state.acceptReadings(readings);
    alarms.update(timers.now(), readings);
    recorder.sampled(timers.now(), state);
  }

  private void launched(long instance) {
    Pending pending = launching.remove(instance);
    if (pending == null) {
      throw new IllegalStateException(
          "The fleet launched instance %d, which nobody ordered.".formatted(instance));
    }
    state.ledger().commit(instance);
    recorder.changed(timers.now(), state);
    if (pending.abandoned) {
      fleet.terminate(instance);
    }
  }

  /** The instance's capacity is free again; the next host is tried, the failed one is not. */
  private void launchFailed(FleetEvent.LaunchFailed failed) {
    Pending pending = launching.remove(failed.instance());
    Placement placement = state.placement(failed.instance());
    if (pending == null || placement == null) {
      throw new IllegalStateException(
          "The launch of instance %d failed, which nobody ordered.".formatted(failed.instance()));
    }
    release(failed.instance());
    pending.failedHosts.add(placement.host());
    if (pending.abandoned || pending.failedHosts.size() >= options.maxLaunchAttempts()) {
      refuse(pending.request, pending.attempts, "launch-failed");
    } else {
      place(pending);
    }
  }

  private void release(long instance) {
    if (state.ledger().holds(instance)) {
      state.ledger().release(instance);
      recorder.changed(timers.now(), state);
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
      if (!refused.contains(like)) {
        if (tryPlace(pending)) {
          waitQueue.remove(pending.request.id());
        } else if (pending.failedHosts.isEmpty()) {
          refused.add(like);
        }
      }
    }
  }
}
