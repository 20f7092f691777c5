package dev.berth.traces.twin;

import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.inspect.ArrivalPattern;
import dev.berth.traces.inspect.CountSeries;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a trace looks like between two instants, gathered in one pass: the figures that a twin is
 * fitted to and judged by. Memory grows with the numbers of flavors, tenants and distinct
 * lifetimes.
 */
public final class TraceProfile {

  private final long fromTick;
  private final long untilTick;
  private final ArrivalPattern requests = new ArrivalPattern();
  private final CountSeries batchesPerHour = new CountSeries(Ticks.PER_HOUR);
  private final CountSeries batchesPerSlot = new CountSeries(300 * Ticks.PER_SECOND);
  private final Gaps gaps = new Gaps();
  private final Map<Flavor, Integer> flavorIndex = new LinkedHashMap<>();
  private final List<long[]> flavorCounts = new ArrayList<>();
  private final List<Survival> lifetimes = new ArrayList<>();
  private final BatchProfile batches = new BatchProfile();
  private final Set<String> tenants = new HashSet<>();
  private final List<BatchProfile.Member> batch = new ArrayList<>();
  private final Survival warmResidual = new Survival();
  private final List<long[]> warmCounts = new ArrayList<>();
  private final long[] warm = new long[1];
  private String group = "";
  private long batchTick;
  private long endTick;

  private TraceProfile(long fromTick, long untilTick) {
    this.fromTick = fromTick;
    this.untilTick = untilTick;
  }

  /**
   * Reads a workload; the caller closes it.
   *
   * @param fromTick earlier arrivals are left out, warm ones too unless it is 0; the clock of the
   *     profile starts here
   * @param untilTick later arrivals are left out, and whoever departs later counts as alive
   */
  public static TraceProfile of(Workload workload, long fromTick, long untilTick) {
    TraceProfile profile = new TraceProfile(fromTick, untilTick);
    for (Arrival a = workload.next(); a != null; a = workload.next()) {
      LaunchRequest request = a.request();
      if (request.arrivalTick() >= untilTick) {
        break;
      }
      if (a.warm() && fromTick == 0) {
        profile.addWarm(request);
      } else if (!a.warm() && request.arrivalTick() >= fromTick) {
        profile.add(request);
      }
    }
    profile.endBatch();
    return profile;
  }

  private void addWarm(LaunchRequest request) {
    warm[0]++;
    warmCounts.get(index(request.flavor()))[0]++;
    observe(warmResidual, 0, request.lifetimeTicks());
  }

  private void add(LaunchRequest request) {
    long tick = request.arrivalTick() - fromTick;
    requests.add(tick);
    int flavor = index(request.flavor());
    flavorCounts.get(flavor)[0]++;
    boolean ended = observe(lifetimes.get(flavor), tick, request.lifetimeTicks());
    if (batch.isEmpty() || !request.group().equals(group)) {
      endBatch();
      group = request.group();
      batchTick = tick;
      tenants.add(request.tenant());
    }
    batch.add(new BatchProfile.Member(flavor, ended ? request.lifetimeTicks() : Ticks.NEVER));
  }

  /** Whether the lifetime ended while the trace was watched. */
  private boolean observe(Survival survival, long tick, long lifetimeTicks) {
    endTick = Math.max(endTick, tick);
    boolean ended =
        lifetimeTicks != Ticks.NEVER
            && (untilTick == Ticks.NEVER || tick + lifetimeTicks <= untilTick - fromTick);
    if (ended) {
      survival.addEnded(lifetimeTicks);
      endTick = Math.max(endTick, untilTick == Ticks.NEVER ? tick + lifetimeTicks : endTick);
    } else {
      survival.addGoingOn(tick);
    }
    return ended;
  }

  private void endBatch() {
    if (!batch.isEmpty()) {
      batchesPerHour.add(batchTick);
      batchesPerSlot.add(batchTick);
      gaps.add(batchTick);
      batches.add(batch, fromTick + batchTick);
      batch.clear();
    }
  }

  private int index(Flavor flavor) {
    Integer known = flavorIndex.get(flavor);
    if (known != null) {
      return known;
    }
    flavorIndex.put(flavor, flavorIndex.size());
    flavorCounts.add(new long[1]);
    warmCounts.add(new long[1]);
    lifetimes.add(new Survival());
    return flavorIndex.size() - 1;
  }

  /** When requests arrive, from the profile's own start. */
  public ArrivalPattern requests() {
    return requests;
  }

  /** When observation ended, from the profile's own start. */
  public long endTick() {
    return untilTick == Ticks.NEVER ? endTick : untilTick - fromTick;
  }

  long fromTick() {
    return fromTick;
  }

  CountSeries batchesPerHour() {
    return batchesPerHour;
  }

  CountSeries batchesPerSlot() {
    return batchesPerSlot;
  }

  Gaps gaps() {
    return gaps;
  }

  BatchProfile batches() {
    return batches;
  }

  int tenants() {
    return tenants.size();
  }

  List<Flavor> flavors() {
    return List.copyOf(flavorIndex.keySet());
  }

  /** Share of each flavor among the requests. */
  Map<Flavor, Double> flavorShares() {
    Map<Flavor, Double> shares = new LinkedHashMap<>();
    flavorIndex.forEach(
        (flavor, i) -> shares.put(flavor, (double) flavorCounts.get(i)[0] / requests.count()));
    return shares;
  }

  Survival lifetimes(int flavor) {
    return lifetimes.get(flavor);
  }

  /** The lifetimes of all flavors together. */
  LifetimeLaw pooledLifetimes() {
    Survival pooled = new Survival();
    lifetimes.forEach(pooled::addAll);
    return pooled.law(endTick());
  }

  /** What runs at the start. */
  TwinModel.WarmLaw warm() {
    List<Double> weights = warmCounts.stream().map(count -> (double) count[0]).toList();
    return new TwinModel.WarmLaw(warm[0], weights, warmResidual.law(endTick()));
  }
}
