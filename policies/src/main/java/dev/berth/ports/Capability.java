package dev.berth.ports;

/** Something that a fleet can do. */
public enum Capability {
  LAUNCH,
  TERMINATE,
  /** Hosts take settings. */
  CONFIGURE,
  /** Running instances take settings. */
  RECONFIGURE,
  MIGRATE,
  POWER,
  READINGS
}
