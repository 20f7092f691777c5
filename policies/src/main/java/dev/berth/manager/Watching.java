package dev.berth.manager;

import dev.berth.alarm.AlarmBoard;
import dev.berth.alarm.AlarmBurden;
import dev.berth.alarm.AlarmRule;
import dev.berth.alarm.DriftBoard;
import dev.berth.alarm.DriftRule;
import dev.berth.draws.Draws;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.PowerCap;
import dev.berth.placer.Placer;
import dev.berth.ports.Fleet;
import dev.berth.ports.ReadingPredictor;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.relocation.Relocator;
import dev.berth.state.FleetState;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.RelocationSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watch and relocate: readings become belief, then alarms, drift from the characteristics that were
 * wanted, and the burden of alarms on hosts; then the relocator looks at all that.
 */
final class Watching {

  private final Fleet fleet;
  private final FleetState state;
  private final Timers timers;
  private final RunRecorder recorder;
  private final @Nullable AlarmBurden burden;
  private AlarmBoard alarms;
  private @Nullable DriftBoard drift;
  private @Nullable Relocator relocator;

  /**
   * @param weighed whether the strategy reads the burden of alarms
   */
  Watching(Fleet fleet, FleetState state, Timers timers, RunRecorder recorder, boolean weighed) {
    this.fleet = fleet;
    this.state = state;
    this.timers = timers;
    this.recorder = recorder;
    burden = weighed ? new AlarmBurden(state.hostCount()) : null;
    alarms = AlarmBoard.without(fleet.hosts());
  }

  void watch(List<AlarmRule> rules, int historySamples) {
    alarms = new AlarmBoard(rules, fleet.hosts(), historySamples, recorder);
  }

  void watchDrift(DriftRule rule) {
    drift = new DriftBoard(rule, fleet::reading, state, recorder);
  }

  void relocate(
      RelocationSpec spec,
      List<PowerCap> caps,
      Placer placer,
      ReadingPredictor predictor,
      Draws draws) {
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

  AlarmBoard alarms() {
    return alarms;
  }

  void sampled(ReadingTable readings) {
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

  /** An instance runs. */
  void started(LaunchRequest request) {
    if (drift != null) {
      drift.started(request);
    }
  }

  /** An instance gives its capacity back. */
  void ended(long instance) {
    if (drift != null) {
      drift.ended(instance, timers.now());
    }
  }

  void migrated(long instance, boolean arrived) {
    if (relocator != null) {
      relocator.ended(instance, arrived);
    }
  }

  void statusChanged(int row, HostStatus status) {
    if (relocator != null) {
      relocator.statusChanged(row, status);
    }
  }

  /** Whether hosts may be woken for requests. */
  boolean relocates() {
    return relocator != null;
  }

  /** No host takes a request; one may be woken. */
  void unplaced(LaunchRequest request) {
    if (relocator != null) {
      relocator.unplaced(request);
    }
  }

  /** The run is over: active alarms end as open. */
  void close() {
    alarms.close(timers.now());
    if (drift != null) {
      drift.close(timers.now());
    }
  }
}
