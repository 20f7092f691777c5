package dev.berth.traces.twin;

import java.util.Map;
import java.util.TreeMap;

/**
 * Lifetimes that ended and lifetimes that were still going on when observation ended, as counts,
 * and the Kaplan-Meier estimate from both.
 */
final class Survival {

  private static final int MOST_STEPS = 512;

  private final TreeMap<Long, Long> ended = new TreeMap<>();
  private final TreeMap<Long, Long> arrivedAndGoingOn = new TreeMap<>();
  private long observations;

  /** A lifetime that ended. */
  void addEnded(long lifetimeTicks) {
    ended.merge(lifetimeTicks, 1L, Long::sum);
    observations++;
  }

  /** A lifetime that had not ended when observation did. */
  void addGoingOn(long arrivalTick) {
    arrivedAndGoingOn.merge(arrivalTick, 1L, Long::sum);
    observations++;
  }

  void addAll(Survival other) {
    other.ended.forEach((tick, count) -> ended.merge(tick, count, Long::sum));
    other.arrivedAndGoingOn.forEach(
        (tick, count) -> arrivedAndGoingOn.merge(tick, count, Long::sum));
    observations += other.observations;
  }

  long observations() {
    return observations;
  }

  /** The estimate, where observation ended at a tick. */
  LifetimeLaw law(long endTick) {
    TreeMap<Long, Long> censored = new TreeMap<>();
    arrivedAndGoingOn.forEach((tick, count) -> censored.merge(endTick - tick, count, Long::sum));
    long[] ticks = new long[ended.size()];
    double[] shares = new double[ended.size()];
    double surviving = 1;
    long gone = 0;
    int step = 0;
    for (Map.Entry<Long, Long> death : ended.entrySet()) {
      while (!censored.isEmpty() && censored.firstKey() < death.getKey()) {
        gone += censored.pollFirstEntry().getValue();
      }
      surviving *= 1 - (double) death.getValue() / (observations - gone);
      gone += death.getValue();
      ticks[step] = death.getKey();
      shares[step++] = 1 - surviving;
    }
    return thinned(ticks, shares, tailMeanTicks(endTick));
  }

  /** Time lived per departure beyond the median departure: the mean of an exponential tail. */
  private double tailMeanTicks(long endTick) {
    if (ended.isEmpty()) {
      return 0;
    }
    long from = ended.lastKey() / 2;
    double lived = 0;
    double departures = 0;
    for (Map.Entry<Long, Long> death : ended.tailMap(from, false).entrySet()) {
      lived += (double) (death.getKey() - from) * death.getValue();
      departures += death.getValue();
    }
    for (Map.Entry<Long, Long> going : arrivedAndGoingOn.entrySet()) {
      lived += (double) Math.max(0, endTick - going.getKey() - from) * going.getValue();
    }
    return departures == 0 ? 0 : lived / departures;
  }

  private static LifetimeLaw thinned(long[] ticks, double[] shares, double tail) {
    if (ticks.length <= MOST_STEPS) {
      return new LifetimeLaw(ticks, shares, tail);
    }
    double last = shares[shares.length - 1];
    long[] keptTicks = new long[MOST_STEPS];
    double[] keptShares = new double[MOST_STEPS];
    int kept = 0;
    for (int i = 0; i < ticks.length; i++) {
      if (shares[i] >= last * (kept + 1) / MOST_STEPS || i == ticks.length - 1) {
        if (kept < MOST_STEPS) {
          keptTicks[kept] = ticks[i];
          keptShares[kept++] = shares[i];
        } else {
          keptTicks[kept - 1] = ticks[i];
          keptShares[kept - 1] = shares[i];
        }
      }
    }
    return new LifetimeLaw(
        java.util.Arrays.copyOf(keptTicks, kept), java.util.Arrays.copyOf(keptShares, kept), tail);
  }
}
