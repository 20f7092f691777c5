package dev.berth.state;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.model.Shape;

/**
 * The one book of allocations: an instance reserves capacity, then runs, then releases it; while it
 * migrates it holds capacity at both ends. Refuses whatever would lose, double or overdraw
 * capacity, and names it.
 */
public final class AllocationLedger {

  private final FleetState state;

  AllocationLedger(FleetState state) {
    this.state = state;
  }

  /**
   * Holds capacity for an instance that is being launched.
   *
   * @throws IllegalStateException when the instance holds capacity already or the host lacks it
   */
  public void reserve(LaunchRequest request, Placement placement) {
    if (state.allocations().slot(request.id()) != Allocations.NONE) {
      throw new IllegalStateException(
          "Instance %d (%s) holds capacity already; it can have one active placement only."
              .formatted(request.id(), request.name()));
    }
    requireFree(request, placement);
    boolean fetches = state.images().lacks(request, placement.host());
    state.allocations().add(request, placement);
    state.allocations().setFetches(slot(request.id()), fetches);
    state.apply(request, placement, 1);
    state.launching(placement.host(), 1, fetches);
  }

  /** The instance runs. */
  public void commit(long instance) {
    int slot = slot(instance);
    if (state.allocations().running(slot)) {
      throw new IllegalStateException("Instance %d runs already.".formatted(instance));
    }
    state.allocations().setRunning(slot);
    state.launching(
        state.allocations().placement(slot).host(), -1, state.allocations().fetches(slot));
  }

  /** The instance is gone, or never started: its capacity is free again. */
  public void release(long instance) {
    int slot = slot(instance);
    Placement placement = state.allocations().placement(slot);
    LaunchRequest request = state.allocations().request(slot);
    Placement target = state.allocations().target(slot);
    boolean ran = state.allocations().running(slot);
    boolean fetches = state.allocations().fetches(slot);
    state.allocations().remove(slot);
    state.apply(request, placement, -1);
    if (target != null) {
      state.hold(request, target, -1);
    }
    if (!ran) {
      state.launching(placement.host(), -1, fetches);
    }
  }

  /**
   * A running instance sets out for another host: it holds capacity there too until {@link
   * #endMigration} or {@link #cancelMigration}.
   *
   * @throws IllegalStateException when it does not run, migrates already, or the host lacks room
   */
  public void beginMigration(long instance, Placement target) {
    int slot = slot(instance);
    LaunchRequest request = state.allocations().request(slot);
    if (!state.allocations().running(slot) || migrates(instance)) {
      throw new IllegalStateException(
          "Instance %d cannot set out for host row %d: it %s."
              .formatted(
                  instance,
                  target.host(),
                  migrates(instance) ? "migrates already" : "does not run yet"));
    }
    if (state.allocations().placement(slot).host() == target.host()) {
      throw new IllegalStateException(
          "Instance %d runs on host row %d already.".formatted(instance, target.host()));
    }
    requireFree(request, target);
    state.allocations().setTarget(slot, target);
    state.hold(request, target, 1);
  }

  /** A migrating instance has arrived: the capacity that it left is free again. */
  public void endMigration(long instance) {
    int slot = slot(instance);
    Placement target = target(slot, instance);
    LaunchRequest request = state.allocations().request(slot);
    state.hold(request, target, -1);
    state.apply(request, state.allocations().placement(slot), -1);
    state.allocations().setTarget(slot, null);
    state.allocations().move(slot, target);
    state.apply(request, target, 1);
  }

  /** A migrating instance stays where it is: the capacity at its target is free again. */
  public void cancelMigration(long instance) {
    int slot = slot(instance);
    Placement target = target(slot, instance);
    state.allocations().setTarget(slot, null);
    state.hold(state.allocations().request(slot), target, -1);
  }

  /**
   * Sets capacity of a host aside without an instance, as for a reservation.
   *
   * @throws IllegalStateException when the host lacks it
   */
  public void setAside(Shape shape, Placement placement) {
    if (!state.hasFree(placement.host(), shape.demand())) {
      throw new IllegalStateException(
          "Host %s has no room to set %s aside."
              .formatted(state.topology().host(placement.host()).name(), shape.demand()));
    }
    state.setAside(new Holds.Hold(shape, placement), 1);
  }

  /** Capacity that was set aside in one piece is free again. */
  public void giveBack(Shape shape, Placement placement) {
    state.setAside(new Holds.Hold(shape, placement), -1);
  }

  /** Whether the instance holds capacity at two hosts. */
  public boolean migrates(long instance) {
    int slot = state.allocations().slot(instance);
    return slot != Allocations.NONE && state.allocations().target(slot) != null;
  }

  /** A running instance stands elsewhere from now on, without any time in between. */
  public void move(long instance, Placement target) {
    int slot = slot(instance);
    if (migrates(instance)) {
      throw new IllegalStateException("Instance %d migrates already.".formatted(instance));
    }
    LaunchRequest request = state.allocations().request(slot);
    Placement source = state.allocations().placement(slot);
    state.apply(request, source, -1);
    try {
      requireFree(request, target);
    } catch (IllegalStateException lacking) {
      state.apply(request, source, 1);
      throw lacking;
    }
    state.allocations().move(slot, target);
    state.apply(request, target, 1);
  }

  /** An instance has another policy from now on; what it holds stays. */
  public void configured(long instance, ConfigurationPolicy policy) {
    int slot = slot(instance);
    LaunchRequest before = state.allocations().request(slot);
    LaunchRequest after = before.withPolicy(policy);
    Placement placement = state.allocations().placement(slot);
    Placement target = state.allocations().target(slot);
    state.apply(before, placement, -1);
    if (target != null) {
      state.hold(before, target, -1);
    }
    state.allocations().setRequest(slot, after);
    state.apply(after, placement, 1);
    if (target != null) {
      state.hold(after, target, 1);
    }
  }

  /** Whether the instance holds capacity. */
  public boolean holds(long instance) {
    return state.allocations().slot(instance) != Allocations.NONE;
  }

  /** Whether the instance holds capacity and runs. */
  public boolean runs(long instance) {
    int slot = state.allocations().slot(instance);
    return slot != Allocations.NONE && state.allocations().running(slot);
  }

  /** Whether the instance is being launched and waits for an image from the image store. */
  public boolean fetches(long instance) {
    int slot = state.allocations().slot(instance);
    return slot != Allocations.NONE
        && !state.allocations().running(slot)
        && state.allocations().fetches(slot);
  }

  /** Instances that hold capacity. */
  public int size() {
    return state.allocations().size();
  }

  private Placement target(int slot, long instance) {
    Placement target = state.allocations().target(slot);
    if (target == null) {
      throw new IllegalStateException("Instance %d does not migrate.".formatted(instance));
    }
    return target;
  }

  private int slot(long instance) {
    int slot = state.allocations().slot(instance);
    if (slot == Allocations.NONE) {
      throw new IllegalStateException("Instance %d holds no capacity.".formatted(instance));
    }
    return slot;
  }

  private void requireFree(LaunchRequest request, Placement placement) {
    if (!state.hasFree(placement.host(), request.demand())) {
      throw lacking(request, placement);
    }
  }

  private IllegalStateException lacking(LaunchRequest request, Placement placement) {
    for (Resource resource : Resource.ALL) {
      long demand = request.demand().get(resource);
      long free = state.free(resource, placement.host());
      if (demand > free) {
        return new IllegalStateException(
            "Host %s has %d %s of %s free, instance %d needs %d."
                .formatted(
                    state.topology().host(placement.host()).name(),
                    free,
                    resource.unit(),
                    resource.key(),
                    request.id(),
                    demand));
      }
    }
    throw new IllegalStateException("Host row %d lacks nothing.".formatted(placement.host()));
  }
}
