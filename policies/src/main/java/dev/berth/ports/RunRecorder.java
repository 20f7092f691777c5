package dev.berth.ports;

import dev.berth.alarm.AlarmListener;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;

/** What the placement manager tells of a run, alarms included; all on the manager's thread. */
public interface RunRecorder extends AlarmListener {

  /** A decision was taken about a request. */
  void decided(Decision decision, LaunchRequest request);

  /** The allocations changed at this tick and are now as the state shows. */
  void changed(long tick, FleetState state);

  /** New readings have reached the state. */
  void sampled(long tick, FleetState state);

  /** Keeps nothing. */
  RunRecorder NONE =
      new RunRecorder() {
        @Override
        public void decided(Decision decision, LaunchRequest request) {}

        @Override
        public void changed(long tick, FleetState state) {}

        @Override
        public void sampled(long tick, FleetState state) {}
      };
}
