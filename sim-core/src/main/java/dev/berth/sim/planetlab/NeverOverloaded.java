package dev.berth.sim.planetlab;

import dev.berth.relocation.detector.Detector;
import dev.berth.relocation.detector.LoadHistory;

/** For runs in which nothing moves. */
enum NeverOverloaded implements Detector {
  INSTANCE;

  @Override
  public boolean overloaded(LoadHistory load) {
    return false;
  }

  @Override
  public int samples() {
    return 0;
  }

  @Override
  public boolean rising() {
    return true;
  }
}
