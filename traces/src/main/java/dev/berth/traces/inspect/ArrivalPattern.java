package dev.berth.traces.inspect;

import dev.berth.model.Ticks;
import java.util.Arrays;
import java.util.List;

/** When requests arrive: span, hours of the day, burstiness. */
public final class ArrivalPattern {

  private static final int HOURS = 24;

  private final WindowCounts perMinute = new WindowCounts(60 * Ticks.PER_SECOND);
  private final WindowCounts perFiveMinutes = new WindowCounts(300 * Ticks.PER_SECOND);
  private final WindowCounts perHour = new WindowCounts(Ticks.PER_HOUR);
  private final CountSeries fiveMinutes = new CountSeries(300 * Ticks.PER_SECOND);
  private final CountSeries hours = new CountSeries(Ticks.PER_HOUR);
  private final long[] byHourOfDay = new long[HOURS];
  private long count;
  private long firstTick;
  private long lastTick;

  /** Adds an arrival, not before the one added last. */
  public void add(long tick) {
    firstTick = count == 0 ? tick : firstTick;
    lastTick = tick;
    count++;
    byHourOfDay[(int) (tick / Ticks.PER_HOUR % HOURS)]++;
    perMinute.add(tick);
    perFiveMinutes.add(tick);
    perHour.add(tick);
    fiveMinutes.add(tick);
    hours.add(tick);
  }

  /** How many requests arrived. */
  public long count() {
    return count;
  }

  /** From the first arrival to the last. */
  public double spanHours() {
    return Ticks.toHours(lastTick - firstTick);
  }

  /** Requests in each hour of the day, where tick 0 is hour 0. */
  public List<Long> byHourOfDay() {
    return Arrays.stream(byHourOfDay).boxed().toList();
  }

  /** Requests in each whole hour from tick 0. */
  public double[] byHour() {
    return hours.whole();
  }

  /** Correlation of the requests per hour with those so many hours later. */
  public double autocorrelation(int lagHours) {
    return hours.autocorrelation(lagHours);
  }

  /** Hurst exponent of the requests per five minutes; see {@link CountSeries#hurst}. */
  public double hurst() {
    return fiveMinutes.hurst();
  }

  /** Variance over mean of the requests per minute; 1 for a Poisson process, NaN under 2 min. */
  public double dispersionPerMinute() {
    return perMinute.indexOfDispersion();
  }

  /** As per minute, in windows of 5 minutes. */
  public double dispersionPerFiveMinutes() {
    return perFiveMinutes.indexOfDispersion();
  }

  /** As per minute, in windows of an hour. */
  public double dispersionPerHour() {
    return perHour.indexOfDispersion();
  }
}
