package dev.berth.scenarios.kpi;

import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.Resource;
import dev.berth.state.FleetState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far busy hosts stand above the bound of {@link DualFeasible} functions, which knows that
 * instances cannot be cut. It looks at every instance, and so at a few hundred samples of the
 * window only.
 */
final class DualGap implements KpiSource {

  private static final int LOOKS = 96;

  private final Window window;
  private final FluidBound fluid;
  private final long[] largest = new long[Resource.ALL.size()];
  private final List<SortedMap<Long, Integer>> counts = new ArrayList<>();

  /** Instances by flavor object; equal flavors that are two objects add up in the sizes. */
  private final IdentityHashMap<Flavor, int[]> flavors = new IdentityHashMap<>();

  private long nextTick;
  private long looks;
  private long boundSum;
  private long busySum;

  DualGap(Window window, List<HostSpec> hosts) {
    this.window = window;
    fluid = new FluidBound(hosts);
    nextTick = window.startTick();
    for (Resource resource : Resource.ALL) {
      counts.add(new TreeMap<>());
      for (HostSpec host : hosts) {
        long offered = host.type().allocatable().get(resource);
        largest[resource.ordinal()] = Math.max(largest[resource.ordinal()], offered);
      }
    }
  }

  /**
   * A sample.
   *
   * @throws IllegalStateException when fewer hosts are busy than any packing needs: the books are
   *     wrong
   */
  void sampled(long tick, FleetState state) {
    if (tick < nextTick || !window.contains(tick)) {
      return;
    }
    nextTick = tick + Math.max(1, window.lengthTicks() / LOOKS);
    long bound = bound(state);
    int busy = state.totals().busyHosts();
    if (busy < bound) {
      throw new IllegalStateException(
          "At tick %d %d hosts are busy, fewer than the %d that the instances need at least."
              .formatted(tick, busy, bound));
    }
    looks++;
    boundSum += bound;
    busySum += busy;
  }

  private long bound(FleetState state) {
    flavors.clear();
    for (int row = 0; row < state.topology().hostCount(); row++) {
      state.forEachInstance(
          row, request -> flavors.computeIfAbsent(request.flavor(), flavor -> new int[1])[0]++);
    }
    counts.forEach(Map::clear);
    flavors.forEach(this::count);
    long most = fluid.hosts(state.totals());
    for (Resource resource : Resource.ALL) {
      int index = resource.ordinal();
      if (largest[index] > 0) {
        most = Math.max(most, DualFeasible.bins(counts.get(index), largest[index]));
      }
    }
    return most;
  }

  private void count(Flavor flavor, int[] instances) {
    for (Resource resource : Resource.ALL) {
      long size = flavor.demand().get(resource);
      if (size > 0) {
        counts.get(resource.ordinal()).merge(size, instances[0], Integer::sum);
      }
    }
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    kpis.put("dual-busy-hosts-mean", looks == 0 ? Double.NaN : (double) boundSum / looks);
    kpis.put("gap-dual", boundSum == 0 ? Double.NaN : (double) busySum / boundSum - 1);
  }
}
