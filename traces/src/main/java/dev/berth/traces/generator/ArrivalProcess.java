package dev.berth.traces.generator;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.Ticks;
import java.util.List;

/**
 * Instants of a Poisson process whose rate is constant within an hour of the day and follows, from
 * hour to hour, a daily profile times a log-normal factor of mean 1 with first-order
 * autocorrelation. Instants come from unit-rate exponential gaps by the inverse of the cumulated
 * rate, so that no draw is thrown away.
 */
final class ArrivalProcess {

  private static final Stream GAPS = Stream.named("arrivals");
  private static final Stream RATES = Stream.named("arrival-rate");

  private final List<Double> hourFactors;
  private final double batchesPerHour;
  private final double sigma;
  private final double autocorrelation;
  private final double startHour;
  private final SequentialDraws gaps;
  private final SequentialDraws rates;
  private double hour;
  private long nextHour;
  private double logFactor;
  private double ratePerHour;

  /** Starts at an hour of the day, with so many batches per hour in the mean of a day. */
  ArrivalProcess(AzureStatistics statistics, double batchesPerHour, double startHour, Draws draws) {
    double variation = statistics.rateVariation();
    this.hourFactors = statistics.hourFactors();
    this.batchesPerHour = batchesPerHour;
    this.sigma = StrictMath.sqrt(StrictMath.log(1 + variation * variation));
    this.autocorrelation = statistics.rateAutocorrelation();
    this.startHour = startHour;
    this.gaps = draws.sequence(GAPS, 0);
    this.rates = draws.sequence(RATES, 0);
    this.hour = startHour;
    this.nextHour = (long) startHour + 1;
    this.logFactor = rates.nextGaussian();
    this.ratePerHour = rate((long) startHour);
  }

  /** The next instant, counted from the start. */
  long nextTick() {
    double left = gaps.nextExponential();
    double untilNextHour = (nextHour - hour) * ratePerHour;
    while (left > untilNextHour) {
      left -= untilNextHour;
      enterNextHour();
      untilNextHour = ratePerHour;
    }
    hour += left / ratePerHour;
    return (long) ((hour - startHour) * Ticks.PER_HOUR);
  }

  private void enterNextHour() {
    double fresh = StrictMath.sqrt(1 - autocorrelation * autocorrelation);
    logFactor = autocorrelation * logFactor + fresh * rates.nextGaussian();
    ratePerHour = rate(nextHour);
    hour = nextHour;
    nextHour++;
  }

  private double rate(long hourNumber) {
    double daily = hourFactors.get((int) (hourNumber % hourFactors.size()));
    double factor = StrictMath.exp(sigma * logFactor - sigma * sigma / 2);
    return batchesPerHour * daily * factor;
  }
}
