package dev.berth.manager;

import dev.berth.model.Placement;
import dev.berth.ports.Fleet;
import dev.berth.ports.Launch;
import java.util.HashMap;
import java.util.Map;

/** Requests between placement and running: each holds its host's capacity until its launch ends. */
final class Launches {

  private final Fleet fleet;
  private final Map<Long, Pending> starting = new HashMap<>();

  Launches(Fleet fleet) {
    this.fleet = fleet;
  }

  /** Orders the launch of a request on the host whose capacity it holds. */
  void start(Pending pending, Placement placement) {
    starting.put(pending.request.id(), pending);
    fleet.launch(new Launch(pending.request, placement));
  }

  /** Its tenant no longer wants an instance; whether it was being launched. */
  boolean abandon(long instance) {
    Pending pending = starting.get(instance);
    if (pending != null) {
      pending.abandoned = true;
    }
    return pending != null;
  }

  /**
   * A launch has ended, well or not.
   *
   * @throws IllegalStateException when nobody ordered it
   */
  Pending ended(long instance) {
    Pending pending = starting.remove(instance);
    if (pending == null) {
      throw new IllegalStateException(
          "The launch of instance %d ended, which nobody ordered.".formatted(instance));
    }
    return pending;
  }
}
