package dev.berth.sim.fleet;

import java.util.List;

/** What a host's electricity is spent on. */
public enum PowerState {
  ON("on"),
  /** On its way to sleep, or back. */
  CHANGING("changing"),
  ASLEEP("asleep"),
  OFF("off"),
  FAILED("failed");

  public static final List<PowerState> ALL = List.of(values());

  private final String key;

  PowerState(String key) {
    this.key = key;
  }

  /** The name used in files and tables. */
  public String key() {
    return key;
  }
}
