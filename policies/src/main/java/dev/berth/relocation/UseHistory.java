package dev.berth.relocation;

import dev.berth.ports.Fleet;
import dev.berth.state.FleetState;
import dev.berth.workload.Channel;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/** Past processor use of every instance, for selectors that read it; keeps nothing for others. */
final class UseHistory {

  private static final int MOST_SAMPLES = 64;

  private final FleetState state;
  private final Fleet fleet;
  private final boolean keeps;
  private Long2ObjectOpenHashMap<DoubleArrayList> samples = new Long2ObjectOpenHashMap<>();

  UseHistory(FleetState state, Fleet fleet, boolean keeps) {
    this.state = state;
    this.fleet = fleet;
    this.keeps = keeps;
  }

  /** Adds a sample of each running instance, and forgets those that are gone. */
  void sampled() {
    if (!keeps) {
      return;
    }
    Long2ObjectOpenHashMap<DoubleArrayList> kept = new Long2ObjectOpenHashMap<>(samples.size());
    for (int row = 0; row < state.hostCount(); row++) {
      state.forEachInstance(row, request -> kept.put(request.id(), grown(request.id())));
    }
    samples = kept;
  }

  private DoubleArrayList grown(long instance) {
    DoubleArrayList known = samples.get(instance);
    DoubleArrayList grown = known == null ? new DoubleArrayList() : known;
    double use = fleet.reading(instance, Channel.CPU);
    if (!Double.isNaN(use)) {
      if (grown.size() == MOST_SAMPLES) {
        grown.removeDouble(0);
      }
      grown.add(use);
    }
    return grown;
  }

  int size(long instance) {
    @Nullable DoubleArrayList known = samples.get(instance);
    return known == null ? 0 : known.size();
  }

  /** A sample; age 0 is the newest. */
  double sample(long instance, int age) {
    @Nullable DoubleArrayList known = samples.get(instance);
    if (known == null || age >= known.size()) {
      throw new IndexOutOfBoundsException(
          "Instance %d has no sample of age %d.".formatted(instance, age));
    }
    return known.getDouble(known.size() - 1 - age);
  }
}
