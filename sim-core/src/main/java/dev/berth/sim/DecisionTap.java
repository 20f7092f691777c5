package dev.berth.sim;

import dev.berth.alarm.Alarm;
import dev.berth.alarm.AlarmEnd;
import dev.berth.alarm.DriftAlarm;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.PoolKey;
import dev.berth.model.ReservationLevels;
import dev.berth.ports.RunRecorder;
import dev.berth.state.FleetState;
import java.util.function.Consumer;

/** Passes everything on to a recorder, and decisions to somebody else besides. */
record DecisionTap(RunRecorder recorder, Consumer<Decision> tap) implements RunRecorder {

  @Override
  public void decided(Decision decision, LaunchRequest request) {
    recorder.decided(decision, request);
    tap.accept(decision);
  }

  @Override
  public void refused(long tick, LaunchRequest request, String rule, String detail) {
    recorder.refused(tick, request, rule, detail);
  }

  @Override
  public void changed(long tick, FleetState state) {
    recorder.changed(tick, state);
  }

  @Override
  public void launchFailed(long placedTick, LaunchRequest request) {
    recorder.launchFailed(placedTick, request);
  }

  @Override
  public void launched(long tick, LaunchRequest request) {
    recorder.launched(tick, request);
  }

  @Override
  public void lost(long tick, LaunchRequest request, String reason) {
    recorder.lost(tick, request, reason);
  }

  @Override
  public void restarted(long tick, LaunchRequest request) {
    recorder.restarted(tick, request);
  }

  @Override
  public void reserved(long tick, ReservationLevels levels) {
    recorder.reserved(tick, levels);
  }

  @Override
  public void evicted(long tick, LaunchRequest request) {
    recorder.evicted(tick, request);
  }

  @Override
  public void reservationMissed(long tick, LaunchRequest request) {
    recorder.reservationMissed(tick, request);
  }

  @Override
  public void lowWater(long tick, PoolKey pool, boolean low) {
    recorder.lowWater(tick, pool, low);
  }

  @Override
  public void scaled(long tick, String group, int from, int to) {
    recorder.scaled(tick, group, from, to);
  }

  @Override
  public void sampled(long tick, FleetState state) {
    recorder.sampled(tick, state);
  }

  @Override
  public void alarmRaised(Alarm alarm) {
    recorder.alarmRaised(alarm);
  }

  @Override
  public void driftRaised(DriftAlarm alarm) {
    recorder.driftRaised(alarm);
  }

  @Override
  public void driftEnded(DriftAlarm.End end) {
    recorder.driftEnded(end);
  }

  @Override
  public void missed(LaunchRequest instance, long fromTick, long toTick) {
    recorder.missed(instance, fromTick, toTick);
  }

  @Override
  public void alarmEnded(AlarmEnd end) {
    recorder.alarmEnded(end);
  }
}
