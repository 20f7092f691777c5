package dev.berth.sim;

/** How often a run recomputes its books from scratch and compares. */
public enum Audit {
  OFF,
  /** Once, when the run has ended. */
  END,
  /** After every event; costs a recount of the whole fleet each time. */
  EVERY_EVENT
}
