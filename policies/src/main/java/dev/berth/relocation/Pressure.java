package dev.berth.relocation;

import dev.berth.model.LaunchRequest;

/** How a host stands against a limit: 1 is just at it. NaN where nothing reads it. */
interface Pressure {

  double now(int host);

  /** The same once an instance has moved. */
  double after(int host, LaunchRequest instance, int source, int target);

  /**
   * By how much a move lowers the greater of the two hosts' pressures. Because that never rises by
   * a move of positive benefit, such moves cannot go round in circles.
   */
  default double benefit(LaunchRequest instance, int source, int target) {
    double before = Math.max(now(source), now(target));
    double after =
        Math.max(after(source, instance, source, target), after(target, instance, source, target));
    return before - after;
  }
}
