package dev.berth.ports;

/** Something that a fleet can do. */
public enum Capability {
  LAUNCH,
  TERMINATE,
  /** Hosts take settings. */
  CONFIGURE,
  /** Running instances take settings. */
  RECONFIGURE,
  /** Images are brought to hosts ahead of launches. */
  PRIME_IMAGES,
  MIGRATE,
  POWER,
  READINGS;

  /** What a fleet throws that does not have it. */
  public UnsupportedOperationException lacking() {
    return new UnsupportedOperationException(
        "The fleet does not have the capability %s.".formatted(this));
  }
}
