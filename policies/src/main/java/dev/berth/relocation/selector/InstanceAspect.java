package dev.berth.relocation.selector;

/** A part of what {@link MovableInstances} show, for selectors to declare what they read. */
public enum InstanceAspect {
  MEMORY,
  UTILISATION,
  /** Past utilisation. */
  HISTORY,
  /** What an instance adds to a metric of its host. */
  CONTRIBUTION,
  /** The metric for whose sake an instance leaves. */
  CAUSE,
  /** The seeded draw. */
  DRAW
}
