package dev.berth.traces.twin;

import java.util.List;

/**
 * When batches come: a Poisson process whose rate follows the hour of the day and the day of the
 * week, times a log-normal factor per hour with first-order autocorrelation, times an independent
 * log-normal factor per five minutes.
 *
 * @param perHour mean number of batches per hour
 * @param hourFactors 24, relative to the mean; hour 0 is the trace's first
 * @param dayFactors 7, relative to the mean; day 0 is the trace's first
 * @param hourVariation coefficient of variation of the hourly factor
 * @param hourAutocorrelation of the hourly factor's logarithm from one hour to the next
 * @param slotVariation coefficient of variation of the five-minute factor
 * @param wholeDays true where the hourly factor leaves the expected number of each day alone, since
 *     the day factors say it already
 * @param gridTicks all arrivals are multiples of it
 */
public record BatchRates(
    double perHour,
    List<Double> hourFactors,
    List<Double> dayFactors,
    double hourVariation,
    double hourAutocorrelation,
    double slotVariation,
    boolean wholeDays,
    long gridTicks) {

  static final int HOURS = 24;
  static final int DAYS = 7;

  public BatchRates {
    hourFactors = List.copyOf(hourFactors);
    dayFactors = List.copyOf(dayFactors);
    if (!(perHour > 0 && perHour < 1e12) || gridTicks < 1) {
      throw new IllegalArgumentException(
          "The batches per hour (%s) and the grid (%d ms) of a twin model must be positive."
              .formatted(perHour, gridTicks));
    }
    if (hourFactors.size() != HOURS || dayFactors.size() != DAYS) {
      throw new IllegalArgumentException(
          "A twin model needs 24 hour factors (it has %d) and 7 day factors (it has %d)."
              .formatted(hourFactors.size(), dayFactors.size()));
    }
    if (!(hourVariation >= 0 && slotVariation >= 0)) {
      throw new IllegalArgumentException(
          "The variations (%s, %s) of a twin model must not be negative."
              .formatted(hourVariation, slotVariation));
    }
    Probability.require("hourAutocorrelation", hourAutocorrelation);
  }

  /** The expected number of batches in an hour, counted from the trace's first. */
  double expected(long hour) {
    return perHour
        * hourFactors.get((int) (hour % HOURS))
        * dayFactors.get((int) (hour / HOURS % DAYS));
  }
}
