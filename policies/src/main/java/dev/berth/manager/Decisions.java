package dev.berth.manager;

import dev.berth.model.Decision;
import dev.berth.placer.Choice;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.state.FleetState;

/** Tells the recorder what was decided of each request, and counts its attempts. */
final class Decisions {

  private final FleetState state;
  private final Timers timers;
  private final RunRecorder recorder;
  private final Choice choice;

  /**
   * @param choice the latest one, which is recorded with a placement
   */
  Decisions(FleetState state, Timers timers, RunRecorder recorder, Choice choice) {
    this.state = state;
    this.timers = timers;
    this.recorder = recorder;
    this.choice = choice;
  }

  void placed(Pending pending) {
    decided(pending, Decision.Outcome.PLACED, "");
  }

  void waits(Pending pending, String reason) {
    choice.clear();
    decided(pending, Decision.Outcome.WAITING, reason);
  }

  void rejected(Pending pending, String reason) {
    choice.clear();
    decided(pending, Decision.Outcome.REJECTED, reason);
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
}
