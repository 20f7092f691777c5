package dev.berth.model;

import java.util.List;

/** What fails together, from small to large. */
public enum DomainLevel {
  HOST("host"),
  RACK("rack"),
  FEED("feed"),
  ZONE("zone");

  public static final List<DomainLevel> ALL = List.of(values());

  private final String key;

  DomainLevel(String key) {
    this.key = key;
  }

  /**
   * The level of a key.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static DomainLevel of(String key) {
    for (DomainLevel level : ALL) {
      if (level.key.equals(key)) {
        return level;
      }
    }
    throw new IllegalArgumentException("There is no failure domain named %s.".formatted(key));
  }

  /** The name used in files and tables. */
  public String key() {
    return key;
  }
}
