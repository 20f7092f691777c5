package dev.berth.sim.physics;

/** The parts of a host's power. */
public enum Power {
  /** What the host's measured curve says, its fans at least speed included. */
  CURVE,
  /** Fans above their least speed. */
  FANS,
  /** Leakage above (or below) that at the reference temperature. */
  LEAKAGE
}
