package dev.berth.ports;

/** Something that a fleet can do. */
public enum Capability {
  LAUNCH,
  TERMINATE,
  CONFIGURE,
  MIGRATE,
  POWER,
  READINGS
}
