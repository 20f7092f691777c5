package dev.berth.sim.kernel;

/** What an event does; one object serves many events, which differ in their subject. */
@FunctionalInterface
public interface Action {

  void run(long subject);
}
