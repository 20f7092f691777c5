package dev.berth.state;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.Resource;

/**
 * The one book of allocations: an instance reserves capacity, then runs, then releases it. Refuses
 * whatever would lose, double or overdraw capacity, and names it.
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
    state.allocations().add(request, placement);
    state.apply(request, placement, 1);
    state.launching(placement.host(), 1);
  }

  /** The instance runs. */
  public void commit(long instance) {
    int slot = slot(instance);
    if (state.allocations().running(slot)) {
      throw new IllegalStateException("Instance %d runs already.".formatted(instance));
    }
    state.allocations().setRunning(slot);
    state.launching(state.allocations().placement(slot).host(), -1);
  }

  /** The instance is gone, or never started: its capacity is free again. */
  public void release(long instance) {
    int slot = slot(instance);
    Placement placement = state.allocations().placement(slot);
    LaunchRequest request = state.allocations().request(slot);
    boolean ran = state.allocations().running(slot);
    state.allocations().remove(slot);
    state.apply(request, placement, -1);
    if (!ran) {
      state.launching(placement.host(), -1);
    }
  }

  /** A running instance stands elsewhere from now on. */
  public void move(long instance, Placement target) {
    int slot = slot(instance);
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

  /** Whether the instance holds capacity. */
  public boolean holds(long instance) {
    return state.allocations().slot(instance) != Allocations.NONE;
  }

  /** Whether the instance holds capacity and runs. */
  public boolean runs(long instance) {
    int slot = state.allocations().slot(instance);
    return slot != Allocations.NONE && state.allocations().running(slot);
  }

  /** Instances that hold capacity. */
  public int size() {
    return state.allocations().size();
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
