package dev.berth.traces.twin;

import dev.berth.model.Ticks;
import java.util.Arrays;

/**
 * Lifetimes by the steps of a Kaplan-Meier curve, and beyond the last step exponential.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier, Nonparametric
 *     estimation from incomplete observations, JASA 1958</a>
 */
public final class LifetimeLaw {

  private final long[] ticks;
  private final double[] shares;
  private final double tailMeanTicks;

  /**
   * The law with these steps.
   *
   * @param ticks increasing lifetimes at which instances departed
   * @param shares that lived at most so long, increasing, at most 1
   * @param tailMeanTicks mean time that those beyond the last step still live; 0 where they stay
   */
  public LifetimeLaw(long[] ticks, double[] shares, double tailMeanTicks) {
    this.ticks = ticks.clone();
    this.shares = shares.clone();
    this.tailMeanTicks = tailMeanTicks;
    if (ticks.length != shares.length || !(tailMeanTicks >= 0)) {
      throw new IllegalArgumentException(
          "A lifetime law needs as many times (%d) as shares (%d) and a tail (%s) that is not negative."
              .formatted(ticks.length, shares.length, tailMeanTicks));
    }
    for (int i = 0; i < ticks.length; i++) {
      boolean grows = i == 0 || (ticks[i] > ticks[i - 1] && shares[i] >= shares[i - 1]);
      if (!grows || ticks[i] < 0 || !(shares[i] >= 0 && shares[i] <= 1 + 1e-9)) {
        throw new IllegalArgumentException(
            "Step %d (%d ms, %s) of a lifetime law does not increase within 0 to 1."
                .formatted(i, ticks[i], shares[i]));
      }
    }
  }

  /** Everybody stays for ever. */
  public static LifetimeLaw staying() {
    return new LifetimeLaw(new long[0], new double[0], 0);
  }

  /** The lifetime at a probability in [0, 1). */
  long ticks(double u) {
    int low = 0;
    int high = shares.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shares[middle] > u) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < shares.length ? ticks[low] : tail(u);
  }

  private long tail(double u) {
    if (tailMeanTicks == 0) {
      return Ticks.NEVER;
    }
    double reached = shares.length == 0 ? 0 : shares[shares.length - 1];
    double left = Math.max((1 - u) / (1 - reached), Double.MIN_NORMAL);
    long last = ticks.length == 0 ? 0 : ticks[ticks.length - 1];
    return last + (long) StrictMath.ceil(-tailMeanTicks * StrictMath.log(left));
  }

  /** Share of lifetimes that are at most so long; beyond the last step that of the last step. */
  public double share(long atTicks) {
    int found = Arrays.binarySearch(ticks, atTicks);
    int index = found >= 0 ? found : -found - 2;
    return index < 0 ? 0 : shares[index];
  }

  /** The steps' lifetimes. */
  public long[] stepTicks() {
    return ticks.clone();
  }

  /** The shares that lived at most so long, per step. */
  public double[] stepShares() {
    return shares.clone();
  }

  double tailMeanTicks() {
    return tailMeanTicks;
  }

  /** The largest distance between two laws up to the shorter one's last step. */
  static double distance(LifetimeLaw a, LifetimeLaw b) {
    if (a.ticks.length == 0 || b.ticks.length == 0) {
      return a.ticks.length == b.ticks.length ? 0 : 1;
    }
    long end = Math.min(a.ticks[a.ticks.length - 1], b.ticks[b.ticks.length - 1]);
    double most = 0;
    for (LifetimeLaw law : new LifetimeLaw[] {a, b}) {
      for (long tick : law.ticks) {
        if (tick <= end) {
          most = Math.max(most, Math.abs(a.share(tick) - b.share(tick)));
        }
      }
    }
    return most;
  }
}
