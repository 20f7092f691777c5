package dev.berth.strategy;

import java.util.List;

/** Why instances leave a host. */
public enum RelocationCause {
  /** An alarm on a reading of the host. */
  ALARM("alarm"),
  /** The detector calls the host overloaded. */
  OVERLOAD("overload"),
  /** The host does little and the others have room. */
  UNDERLOAD("underload"),
  /** Its rack or feed draws more power than it may. */
  POWER_CAP("power-cap"),
  /** It does more than others. */
  BALANCE("balance"),
  /** An instance has drifted from its desired performance characteristics. */
  DRIFT("drift"),
  /** The fleet is about to take the host away. */
  EVACUATION("evacuation");

  public static final List<RelocationCause> ALL = List.of(values());

  private final String key;

  RelocationCause(String key) {
    this.key = key;
  }

  /** The name used in files and tables. */
  public String key() {
    return key;
  }
}
