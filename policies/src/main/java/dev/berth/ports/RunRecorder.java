package dev.berth.ports;

import dev.berth.alarm.AlarmListener;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.PoolKey;
import dev.berth.model.ReservationLevels;
import dev.berth.state.FleetState;

/** What the placement manager tells of a run, alarms included; all on the manager's thread. */
public interface RunRecorder extends AlarmListener {

  /** A decision was taken about a request. */
  default void decided(Decision decision, LaunchRequest request) {}

  /**
   * A request was refused at the door; the decision with the same rule follows.
   *
   * @param rule a countable word
   * @param detail which value broke it, and where that was said
   */
  default void refused(long tick, LaunchRequest request, String rule, String detail) {}

  /** The allocations changed at this tick and are now as the state shows. */
  default void changed(long tick, FleetState state) {}

  /**
   * A launch failed: the placement that was decided at a tick came to nothing. Another decision
   * about the request follows.
   */
  default void launchFailed(long placedTick, LaunchRequest request) {}

  /** An instance runs that was asked for, or was lost and runs again. */
  default void launched(long tick, LaunchRequest request) {}

  /** A running instance is gone against its tenant's will. */
  default void lost(long tick, LaunchRequest request, String reason) {}

  /** An instance that was lost runs again. */
  default void restarted(long tick, LaunchRequest request) {}

  /** What reservations promise, hold and have in use from this tick on. */
  default void reserved(long tick, ReservationLevels levels) {}

  /** An evictable instance is ended because a reservation wants its capacity back. */
  default void evicted(long tick, LaunchRequest request) {}

  /** A request was refused although a reservation of its tenant had room for it. */
  default void reservationMissed(long tick, LaunchRequest request) {}

  /** A pool of capacity fell below its low-water mark, or is back above it. */
  default void lowWater(long tick, PoolKey pool, boolean low) {}

  /** A group of instances is to have another size. */
  default void scaled(long tick, String group, int from, int to) {}

  /** New readings have reached the state. */
  default void sampled(long tick, FleetState state) {}

  /** Keeps nothing. */
  RunRecorder NONE = new RunRecorder() {};
}
