package dev.berth.traces.generator;

import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.traces.generator.BatchSizes.SizeRange;
import dev.berth.traces.parameters.Parameters;
import dev.berth.traces.rows.Flavors;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of the Azure 2017 trace, from the parameter file that names the sources.
 *
 * @param flavors most frequent first
 * @param flavorShares of all requests, in the order of the flavors
 * @param lifetimes per flavor, in the order of the flavors
 * @param batchesPerHour mean rate
 * @param hourFactors rate of each hour of the day relative to the mean
 * @param rateVariation coefficient of variation of an hour's rate around the mean of its hour of
 *     day
 * @param rateAutocorrelation of that variation from one hour to the next
 * @param homogeneousShare of the batches of two or more
 * @param meanAlive instances running at once
 * @param subscriptions tenants in the trace
 */
record AzureStatistics(
    List<Flavor> flavors,
    List<Double> flavorShares,
    List<LifetimeCurve> lifetimes,
    BatchSizes batchSizes,
    double batchesPerHour,
    List<Double> hourFactors,
    double rateVariation,
    double rateAutocorrelation,
    double homogeneousShare,
    double meanAlive,
    int subscriptions) {

  private static final int ALL_VCPUS = 0;
  private static final int MIB_PER_GIB = 1024;
  private static final double SECONDS_PER_HOUR = 3600;

  private static final AzureStatistics SHIPPED = load();

  /** The statistics that ship with this module. */
  static AzureStatistics shipped() {
    return SHIPPED;
  }

  private static AzureStatistics load() {
    Parameters file = Parameters.of("azure-2017.csv");
    Flavors names = new Flavors("azure-");
    List<Flavor> flavors = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    List<LifetimeCurve> curves = new ArrayList<>();
    for (double[] flavor : file.all("flavor")) {
      ResourceVector demand =
          ResourceVector.of((long) (flavor[0] * 1000), (long) (flavor[1] * MIB_PER_GIB));
      flavors.add(names.of(demand));
      shares.add(flavor[2]);
      curves.add(curve(file.all("lifetime"), (int) flavor[0]));
    }
    BatchSizes sizes =
        new BatchSizes(file.all("batch-size").stream().map(AzureStatistics::range).toList());
    double batchesPerHour = file.one("batches-per-hour")[0];
    double meanAlive = file.one("mean-alive")[0];
    double meanLifetime = meanAlive / (batchesPerHour / SECONDS_PER_HOUR * sizes.mean());
    return new AzureStatistics(
        List.copyOf(flavors),
        List.copyOf(shares),
        withTail(curves, shares, meanLifetime),
        sizes,
        batchesPerHour,
        normalised(file.all("hour-factor").stream().map(hour -> hour[1]).toList()),
        file.one("hourly-rate-variation")[0],
        file.one("hourly-rate-variation")[1],
        file.one("homogeneous")[0],
        meanAlive,
        (int) file.one("subscriptions")[0]);
  }

  /** What the flavors of new requests are drawn from. */
  FlavorMix requestMix() {
    return FlavorMix.of(this, flavorShares);
  }

  /** What the flavors of a steady population are drawn from: shares weighted by mean lifetime. */
  FlavorMix aliveMix() {
    List<Double> alive = new ArrayList<>();
    for (int i = 0; i < flavors.size(); i++) {
      alive.add(flavorShares.get(i) * lifetimes.get(i).meanSeconds());
    }
    return FlavorMix.of(this, alive);
  }

  /** The integral of the hour factors: how many mean hours of arrivals a time span is worth. */
  double relativeHours(double startHour, double hours) {
    double sum = 0;
    double at = startHour;
    while (at < startHour + hours) {
      double end = Math.min(Math.floor(at) + 1, startHour + hours);
      sum += (end - at) * hourFactors.get((int) (at % hourFactors.size()));
      at = end;
    }
    return sum;
  }

  private static List<Double> normalised(List<Double> factors) {
    double mean = factors.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    return factors.stream().map(factor -> factor / mean).toList();
  }

  private static SizeRange range(double[] record) {
    return new SizeRange((int) record[0], (int) record[1], record[2], record[3]);
  }

  /** The measured curve of a number of vCPUs, or that of all where it was not measured. */
  private static LifetimeCurve curve(List<double[]> points, int vcpus) {
    boolean measured = points.stream().anyMatch(p -> (int) p[0] == vcpus);
    List<double[]> own =
        points.stream().filter(p -> (int) p[0] == (measured ? vcpus : ALL_VCPUS)).toList();
    return new LifetimeCurve(
        own.stream().mapToDouble(p -> p[1]).toArray(),
        own.stream().mapToDouble(p -> p[2]).toArray(),
        1);
  }

  /**
   * Gives every curve the tail with which the mean lifetime is that of the published population:
   * number alive = arrival rate x mean lifetime (Little's law).
   */
  private static List<LifetimeCurve> withTail(
      List<LifetimeCurve> curves, List<Double> shares, double meanLifetimeSeconds) {
    double total = 0;
    double measured = 0;
    double tail = 0;
    for (int i = 0; i < curves.size(); i++) {
      total += shares.get(i);
      measured += shares.get(i) * curves.get(i).meanUpToTailSeconds();
      tail += shares.get(i) * curves.get(i).tailShare();
    }
    double tailMean = (meanLifetimeSeconds * total - measured) / tail;
    return curves.stream().map(curve -> curve.withTail(tailMean)).toList();
  }
}
