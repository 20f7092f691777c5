package dev.berth.manager;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Placement;
import dev.berth.ports.Fleet;
import dev.berth.ports.Launch;
import dev.berth.state.HostSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/**
 * Requests between placement and running: each holds its host's capacity until its launch ends. A
 * host that does not have the settings which the request's policy wants of it is configured first;
 * requests that want the same of it at the same time wait for one change.
 */
final class Launches {

  /** A launch whose host has what it needs. */
  private record Ready(Pending pending, Placement placement) {}

  /** A change of a host that was ordered, and who waits for it. */
  private record Change(ConfigurationPolicy wanted, List<Ready> waiting) {}

  private final Fleet fleet;
  private final HostSettings settings;
  private final Map<Long, Pending> starting = new HashMap<>();
  private final Map<Integer, Queue<Change>> changes = new HashMap<>();

  Launches(Fleet fleet, HostSettings settings) {
    this.fleet = fleet;
    this.settings = settings;
  }

  /** Orders the launch of a request on the host whose capacity it holds. */
  void start(Pending pending, Placement placement) {
    starting.put(pending.request.id(), pending);
    Ready ready = new Ready(pending, placement);
    ConfigurationPolicy policy = pending.request.policy();
    if (!HostSettings.bearsOnHost(policy)
        || (settings.has(placement.host(), policy) && !changes.containsKey(placement.host()))) {
      launch(ready);
    } else {
      configure(ready, HostSettings.ofHost(policy));
    }
  }

  private void launch(Ready ready) {
    fleet.launch(new Launch(ready.pending().request, ready.placement()));
  }

  private void configure(Ready ready, ConfigurationPolicy wanted) {
    int row = ready.placement().host();
    Queue<Change> ordered = changes.computeIfAbsent(row, r -> new ArrayDeque<>());
    for (Change change : ordered) {
      if (change.wanted().settings().equals(wanted.settings())) {
        change.waiting().add(ready);
        return;
      }
    }
    ordered.add(new Change(wanted, new ArrayList<>(List.of(ready))));
    fleet.configure(row, wanted);
  }

  /**
   * A host has been configured: what waited for it is launched; those that nobody wants any more
   * are answered.
   */
  List<Long> configured(int row) {
    Change change = changed(row);
    settings.configured(row, change.wanted());
    List<Long> abandoned = new ArrayList<>();
    for (Ready ready : change.waiting()) {
      if (ready.pending().abandoned) {
        abandoned.add(ready.pending().request.id());
      } else {
        launch(ready);
      }
    }
    return abandoned;
  }

  /** A host could not be configured: the instances that waited for it. */
  List<Long> configureFailed(int row) {
    return changed(row).waiting().stream().map(ready -> ready.pending().request.id()).toList();
  }

  private Change changed(int row) {
    Queue<Change> ordered = changes.get(row);
    if (ordered == null) {
      throw new IllegalStateException(
          "The configuration of host row %d ended, which nobody ordered.".formatted(row));
    }
    Change change = Objects.requireNonNull(ordered.poll());
    if (ordered.isEmpty()) {
      changes.remove(row);
    }
    return change;
  }

  /** Instances that wait for their host's configuration: their capacity is held, no more. */
  int configuring(int row) {
    Queue<Change> ordered = changes.get(row);
    return ordered == null ? 0 : ordered.stream().mapToInt(c -> c.waiting().size()).sum();
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
