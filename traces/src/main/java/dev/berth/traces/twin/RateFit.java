package dev.berth.traces.twin;

import java.util.Arrays;
import java.util.List;

/**
 * Fits when batches come: factors of hour and day by iterative proportional fitting, then the
 * variation that a Poisson process with these factors leaves unexplained.
 */
final class RateFit {

  private static final int ITERATIONS = 50;
  private static final int SLOTS = 12;

  /** Below, each day of the week is seen once and its factor is that day's own. */
  private static final int FEWEST_WEEKS = 2;

  private final double[] counts;
  private final double[] slots;
  private final double[] hours = filled(BatchRates.HOURS);
  private final double[] days = filled(BatchRates.DAYS);
  private double perHour;

  private RateFit(double[] counts, double[] slots) {
    this.counts = counts;
    this.slots = slots;
  }

  static BatchRates of(TraceProfile profile) {
    double[] counts = profile.batchesPerHour().whole();
    if (counts.length < 2) {
      double hours = Math.max(profile.requests().spanHours(), 1e-3);
      return flat(profile.batches().count() / hours, profile.gaps().gridTicks());
    }
    RateFit fit = new RateFit(counts, profile.batchesPerSlot().whole());
    fit.factors();
    return fit.rates(profile.gaps().gridTicks());
  }

  private static BatchRates flat(double perHour, long grid) {
    List<Double> hours = Arrays.stream(filled(BatchRates.HOURS)).boxed().toList();
    List<Double> days = Arrays.stream(filled(BatchRates.DAYS)).boxed().toList();
    return new BatchRates(perHour, hours, days, 0, 0, 0, false, grid);
  }

  private static double[] filled(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  private void factors() {
    perHour = Arrays.stream(counts).average().orElse(0);
    for (int i = 0; i < ITERATIONS; i++) {
      scale(hours, 1);
      scale(days, BatchRates.HOURS);
    }
  }

  /** Makes the expected counts of each class of hours equal to the observed ones. */
  private void scale(double[] factors, int hoursPerStep) {
    double[] observed = new double[factors.length];
    double[] expected = new double[factors.length];
    for (int hour = 0; hour < counts.length; hour++) {
      int index = hour / hoursPerStep % factors.length;
      observed[index] += counts[hour];
      expected[index] += expected(hour);
    }
    for (int i = 0; i < factors.length; i++) {
      if (expected[i] > 0) {
        factors[i] *= observed[i] / expected[i];
      }
    }
  }

  private double expected(int hour) {
    return perHour
        * hours[hour % BatchRates.HOURS]
        * days[hour / BatchRates.HOURS % BatchRates.DAYS];
  }

  private BatchRates rates(long grid) {
    double variance = 0;
    double covariance = 0;
    double poisson = 0;
    for (int hour = 0; hour < counts.length; hour++) {
      variance += residual(hour) * residual(hour);
      covariance += hour == 0 ? 0 : residual(hour) * residual(hour - 1);
      poisson += expected(hour) > 0 ? 1 / expected(hour) : 0;
    }
    double excess = Math.max(0, variance * freedom() - poisson) / counts.length;
    double correlation = excess == 0 ? 0 : covariance * freedom() / counts.length / excess;
    return new BatchRates(
        perHour,
        Arrays.stream(hours).boxed().toList(),
        Arrays.stream(days).boxed().toList(),
        StrictMath.sqrt(excess),
        Math.max(0, Math.min(0.99, correlation)),
        slotVariation(),
        counts.length < FEWEST_WEEKS * BatchRates.DAYS * BatchRates.HOURS,
        grid);
  }

  private double residual(int hour) {
    double expected = expected(hour);
    return expected == 0 ? 0 : counts[hour] / expected - 1;
  }

  /** Makes up for what the factors explain by chance. */
  private double freedom() {
    int fitted = Math.min(BatchRates.HOURS, counts.length) + counts.length / BatchRates.HOURS;
    return counts.length > 2 * fitted ? (double) counts.length / (counts.length - fitted) : 1;
  }

  /** Variation of five-minute counts around their hour's mean, beyond a Poisson process. */
  private double slotVariation() {
    double excess = 0;
    double scale = 0;
    for (int hour = 0; (hour + 1) * SLOTS <= slots.length; hour++) {
      double mean = Arrays.stream(slots, hour * SLOTS, (hour + 1) * SLOTS).average().orElse(0);
      for (int slot = hour * SLOTS; slot < (hour + 1) * SLOTS; slot++) {
        excess += (slots[slot] - mean) * (slots[slot] - mean) - mean * (SLOTS - 1) / SLOTS;
        scale += mean * mean * (SLOTS - 1) / SLOTS;
      }
    }
    return scale == 0 ? 0 : StrictMath.sqrt(Math.max(0, excess / scale));
  }
}
