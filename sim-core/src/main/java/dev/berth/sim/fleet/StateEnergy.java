package dev.berth.sim.fleet;

import dev.berth.ports.Timers;

/** How long hosts were in each power state, and what they drew in it; booked when one is left. */
final class StateEnergy {

  private final HostColumns columns;
  private final Timers clock;
  private final PowerState[] states;
  private final double[] joulesAtEntry;
  private final long[] ticksAtEntry;
  private final double[] joules = new double[PowerState.ALL.size()];
  private final long[] ticks = new long[PowerState.ALL.size()];

  /**
   * @param states of the hosts by row; changes with them
   */
  StateEnergy(HostColumns columns, Timers clock, PowerState[] states) {
    this.columns = columns;
    this.clock = clock;
    this.states = states;
    joulesAtEntry = new double[states.length];
    ticksAtEntry = new long[states.length];
  }

  /** A host leaves a state now. */
  void leave(int row, PowerState state) {
    double now = columns.energyJoules(row);
    joules[state.ordinal()] += now - joulesAtEntry[row];
    ticks[state.ordinal()] += clock.now() - ticksAtEntry[row];
    joulesAtEntry[row] = now;
    ticksAtEntry[row] = clock.now();
  }

  /** Energy of all hosts in a state since tick 0, up to now. */
  double joules(PowerState state) {
    double sum = joules[state.ordinal()];
    for (int row = 0; row < states.length; row++) {
      if (states[row] == state) {
        sum += columns.energyJoules(row) - joulesAtEntry[row];
      }
    }
    return sum;
  }

  /** Time of all hosts in a state since tick 0, up to now. */
  long ticks(PowerState state) {
    long sum = ticks[state.ordinal()];
    for (int row = 0; row < states.length; row++) {
      if (states[row] == state) {
        sum += clock.now() - ticksAtEntry[row];
      }
    }
    return sum;
  }
}
