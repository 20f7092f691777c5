package dev.berth.ports;

/** The clock of a fleet and its alarm clock; one thread. */
public interface Timers {

  /** The present instant, in ticks of 1 ms. */
  long now();

  /** Runs a task at an instant, not before now; tasks of one instant run in order of their call. */
  void at(long tick, Runnable task);
}
