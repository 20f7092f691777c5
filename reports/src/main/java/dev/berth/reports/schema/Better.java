package dev.berth.reports.schema;

/** Which direction of a figure is wanted. */
public enum Better {
  LOWER,
  HIGHER,
  /** The figure describes; it does not judge. */
  NONE
}
