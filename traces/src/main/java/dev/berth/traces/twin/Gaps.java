package dev.berth.traces.twin;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Times between neighbouring batches, as counts per whole second, and the grid they lie on. */
final class Gaps {

  private final TreeMap<Long, Long> countsBySeconds = new TreeMap<>();
  private long latest = -1;
  private long divisor;
  private long count;

  void add(long tick) {
    if (latest >= 0) {
      countsBySeconds.merge((tick - latest) / 1000, 1L, Long::sum);
      count++;
    }
    latest = tick;
    divisor = gcd(divisor, tick);
  }

  /** The greatest length of which all instants are multiples. */
  long gridTicks() {
    return Math.max(1, divisor);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The two-sample Kolmogorov-Smirnov distance of the gaps. */
  static double distance(Gaps a, Gaps b) {
    TreeSet<Long> seconds = new TreeSet<>(a.countsBySeconds.keySet());
    seconds.addAll(b.countsBySeconds.keySet());
    double shareA = 0;
    double shareB = 0;
    double most = 0;
    for (long second : seconds) {
      shareA += a.share(second);
      shareB += b.share(second);
      most = Math.max(most, Math.abs(shareA - shareB));
    }
    return most;
  }

  private double share(long second) {
    Map.Entry<Long, Long> entry = countsBySeconds.floorEntry(second);
    return entry == null || entry.getKey() != second ? 0 : (double) entry.getValue() / count;
  }
}
