package dev.berth.relocation.detector;

/** Overloaded above a fixed share of the capacity. */
record StaticThreshold(double threshold) implements Detector {

  @Override
  public boolean overloaded(LoadHistory load) {
    return load.now() > threshold;
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
