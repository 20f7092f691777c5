package dev.berth.scenarios.kpi;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The largest share of an owner's instances (a group's or a tenant's) that one failure takes with
 * it, mean over owners of two instances or more and over samples. Costs time in proportion to the
 * instances at every sample.
 */
final class BlastRadius implements KpiSource {

  private static final List<DomainLevel> LEVELS =
      List.of(DomainLevel.HOST, DomainLevel.RACK, DomainLevel.FEED);

  private final Window window;
  private final String prefix;
  private final Function<LaunchRequest, String> ownerOf;
  private final Mean[] means = {new Mean(), new Mean(), new Mean()};
  private final Object2IntOpenHashMap<String> owners = new Object2IntOpenHashMap<>();
  private int[] sizes = new int[64];

  /**
   * @param prefix of the KPIs' keys
   * @param ownerOf whose instance a request is
   */
  BlastRadius(Window window, String prefix, Function<LaunchRequest, String> ownerOf) {
    this.window = window;
    this.prefix = prefix;
    this.ownerOf = ownerOf;
  }

  void sampled(long tick, FleetState state) {
    if (!window.contains(tick)) {
      return;
    }
    countOwners(state);
    for (int level = 0; level < LEVELS.size(); level++) {
      means[level].add(shareLost(state, LEVELS.get(level)));
    }
  }

  private void countOwners(FleetState state) {
    owners.clear();
    Arrays.fill(sizes, 0);
    for (int row = 0; row < state.hostCount(); row++) {
      state.forEachInstance(
          row,
          request -> {
            int owner = number(ownerOf.apply(request));
            sizes[owner]++;
          });
    }
  }

  private int number(String owner) {
    int number = owners.computeIfAbsent(owner, name -> owners.size());
    if (number >= sizes.length) {
      sizes = Arrays.copyOf(sizes, number * 2);
    }
    return number;
  }

  /** NaN while no owner has two instances. */
  private double shareLost(FleetState state, DomainLevel level) {
    Long2IntOpenHashMap inDomain = new Long2IntOpenHashMap();
    int[] largest = new int[owners.size()];
    for (int row = 0; row < state.hostCount(); row++) {
      int domain = state.topology().domain(level, row);
      state.forEachInstance(
          row,
          request -> {
            int owner = owners.getInt(ownerOf.apply(request));
            int count = inDomain.addTo((long) owner << 32 | domain, 1) + 1;
            largest[owner] = Math.max(largest[owner], count);
          });
    }
    double sum = 0;
    int counted = 0;
    for (int owner = 0; owner < largest.length; owner++) {
      if (sizes[owner] > 1) {
        sum += (double) largest[owner] / sizes[owner];
        counted++;
      }
    }
    return counted == 0 ? Double.NaN : sum / counted;
  }

  @Override
  public void addTo(Map<String, Double> kpis) {
    for (int level = 0; level < LEVELS.size(); level++) {
      kpis.put(prefix + LEVELS.get(level).key(), means[level].value());
    }
  }
}
