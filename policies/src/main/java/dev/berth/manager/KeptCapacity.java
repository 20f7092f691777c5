package dev.berth.manager;

import dev.berth.capacity.LowWater;
import dev.berth.capacity.PoolTracker;
import dev.berth.capacity.Reservations;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.ports.RunRecorder;
import dev.berth.ports.Timers;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The capacity that is allocated, kept for tenants and pooled, where any is; told what changed. */
final class KeptCapacity {

  private final FleetState state;
  private final Timers timers;
  private final RunRecorder recorder;
  private @Nullable Reservations reservations;
  private @Nullable PoolTracker pools;

  KeptCapacity(FleetState state, Timers timers, RunRecorder recorder) {
    this.state = state;
    this.timers = timers;
    this.recorder = recorder;
  }

  void reserve(Reservations kept) {
    reservations = kept;
  }

  void watchPools(List<LowWater> rules, Strategy strategy) {
    PoolTracker tracker = new PoolTracker(rules, state, strategy, recorder);
    pools = tracker;
    timers.at(0, () -> tracker.update(timers.now()));
  }

  @Nullable Reservations reservations() {
    return reservations;
  }

  /** The fleets on which a request is tried one after the other. */
  List<FleetView> views(FleetView candidates, LaunchRequest request) {
    return reservations == null ? List.of(candidates) : reservations.views(candidates, request);
  }

  /** The fleet on which a refusal of the request is explained. */
  FleetView ordinary(FleetView candidates, LaunchRequest request) {
    return reservations == null ? candidates : reservations.ordinary(candidates, request);
  }

  /** Whether an unused slot of its tenant takes a request, on a host that has not failed it. */
  boolean hasRoomFor(Pending pending) {
    return reservations != null && reservations.hasRoomFor(pending.request, pending.failedHosts);
  }

  /** A request wants no slot any more. */
  void forget(long request) {
    if (reservations != null) {
      reservations.forget(request);
    }
  }

  /** The allocations are now as the state shows. */
  void changed() {
    recorder.changed(timers.now(), state);
    updatePools();
  }

  void statusChanged(int row) {
    if (reservations != null) {
      reservations.statusChanged(row);
    }
    updatePools();
  }

  void moved(long instance, Placement from) {
    if (reservations != null) {
      LaunchRequest request = Objects.requireNonNull(state.request(instance));
      reservations.moved(request, from, Objects.requireNonNull(state.placement(instance)));
    }
  }

  void released(LaunchRequest request, Placement placement) {
    if (reservations != null) {
      reservations.released(request, placement);
    }
    changed();
  }

  private void updatePools() {
    if (pools != null) {
      pools.update(timers.now());
    }
  }
}
