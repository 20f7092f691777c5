package dev.berth.scenarios.plan;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * Growth of demand as the workload itself shows it: a straight line through the logarithm of the
 * vCPUs that each whole day's requests ask for.
 *
 * @param perMonth relative growth over 30.4 days
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 */
public record DemandTrend(double perMonth, double low, double high, int days) {

  private static final int FEWEST_DAYS = 7;
  private static final double DAYS_PER_MONTH = 730 / 24.0;
  private static final double ALPHA = 0.05;

  /**
   * Reads the workload of the first replication.
   *
   * @throws BadInputException when the run is too short to see a trend, or a day has no request
   */
  static DemandTrend of(Scenario scenario) {
    int days = (int) (scenario.horizonTicks() / Ticks.of(java.time.Duration.ofDays(1)));
    if (days < FEWEST_DAYS) {
      throw new BadInputException(
          "plan.growth.forecast: the horizon holds %d whole days; a trend needs %d or more."
              .formatted(days, FEWEST_DAYS));
    }
    return ofDays(daily(scenario, days));
  }

  /** The trend through daily demands, all above 0. */
  static DemandTrend ofDays(double[] daily) {
    SimpleRegression line = new SimpleRegression();
    for (int day = 0; day < daily.length; day++) {
      if (!(daily[day] > 0)) {
        throw new BadInputException(
            "plan.growth.forecast: day %d has no requests; shorten the horizon or say perMonth."
                .formatted(day));
      }
      line.addData(day, StrictMath.log(daily[day]));
    }
    double half = line.getSlopeConfidenceInterval(ALPHA);
    return new DemandTrend(
        monthly(line.getSlope()),
        monthly(line.getSlope() - half),
        monthly(line.getSlope() + half),
        daily.length);
  }

  private static double[] daily(Scenario scenario, int days) {
    double[] vcpus = new double[days];
    long day = Ticks.of(java.time.Duration.ofDays(1));
    try (Workload workload = scenario.workload().open(new Draws(scenario.seed()).replication(0))) {
      Arrival arrival = workload.next();
      while (arrival != null && arrival.request().arrivalTick() < days * day) {
        LaunchRequest request = arrival.request();
        if (!arrival.warm()) {
          vcpus[(int) (request.arrivalTick() / day)] += request.demand().milliVcpu();
        }
        arrival = workload.next();
      }
    }
    return IntStream.range(0, days).mapToDouble(i -> vcpus[i]).toArray();
  }

  private static double monthly(double perDay) {
    return StrictMath.expm1(perDay * DAYS_PER_MONTH);
  }
}
