package dev.berth.traces.generator;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Requests drawn from the statistics of the Azure 2017 trace: tenants' batches that arrive by the
 * hour of the day, with the trace's sizes, flavors and lifetimes per number of vCPUs, after a warm
 * population that is what a steady state would hold. No number of requests needs more memory.
 */
public final class AzureGenerator implements Workload {

  private static final List<String> ASSUMPTIONS =
      List.of(
          "Requests are generated from statistics of the Azure 2017 trace, not replayed.",
          "Lifetimes are linear between the measured points, and exponential beyond 5 days with the"
              + " mean that makes arrivals and departures balance at the published population.",
          "Instances alive at the start are assumed to come from a steady state: their flavors and"
              + " residual lifetimes are weighted by lifetime, their batches sized like new ones.",
          "The trace's statistics link no batches of one tenant: tenants are assumed to reuse by"
              + " Zipf's law over the trace's 5,958 subscriptions.");

  private final AzureStatistics statistics;
  private final long horizonTicks;
  private final ArrivalProcess arrivals;
  private final BatchDraws warmDraws;
  private final BatchDraws newDraws;
  private long warmLeft;
  private boolean warm = true;
  private long id;
  private long batch = -1;
  private long batchTick;
  private int batchSize;
  private int member;

  /**
   * Starts a generator.
   *
   * @param arrivalScale multiple of the trace's arrival rate
   * @param warmScale multiple of the steady population at that rate
   * @param startHour hour of day at tick 0
   * @param horizonTicks no arrival at or after it
   */
  public AzureGenerator(
      double arrivalScale, double warmScale, double startHour, long horizonTicks, Draws draws) {
    statistics = AzureStatistics.shipped();
    this.horizonTicks = horizonTicks;
    double batchesPerHour = statistics.batchesPerHour() * arrivalScale;
    arrivals = new ArrivalProcess(statistics, batchesPerHour, startHour, draws);
    BatchSizes sizes = statistics.batchSizes();
    TenantReuse tenants = new TenantReuse(statistics.subscriptions());
    warmDraws = new BatchDraws("warm-", sizes, statistics.aliveMix(), tenants, draws);
    newDraws = new BatchDraws("", sizes, statistics.requestMix(), tenants, draws);
    warmLeft = Math.round(statistics.meanAlive() * arrivalScale * warmScale);
  }

  /** All flavors that can occur, the most frequent first. */
  public static List<Flavor> catalogue() {
    return AzureStatistics.shipped().flavors();
  }

  /** How many requests the trace's own rate brings, in the mean, from an hour of the day on. */
  public static double meanRequests(double startHour, long horizonTicks) {
    AzureStatistics trace = AzureStatistics.shipped();
    double hours = trace.relativeHours(startHour, Ticks.toHours(horizonTicks));
    return hours * trace.batchesPerHour() * trace.batchSizes().mean();
  }

  @Override
  public @Nullable Arrival next() {
    while (member == batchSize) {
      if (batchTick >= horizonTicks) {
        return null;
      }
      startBatch();
    }
    return batchTick < horizonTicks ? arrival(member++) : null;
  }

  private void startBatch() {
    if (warm && warmLeft == 0) {
      warm = false;
      batch = -1;
    }
    batch++;
    member = 0;
    if (warm) {
      batchSize = (int) Math.min(warmLeft, warmDraws.size(batch));
      warmLeft -= batchSize;
    } else {
      batchTick = arrivals.nextTick();
      batchSize = newDraws.size(batch);
    }
  }

  private Arrival arrival(int number) {
    BatchDraws choices = warm ? warmDraws : newDraws;
    int flavor = choices.flavor(batch, number);
    LifetimeCurve curve = statistics.lifetimes().get(flavor);
    double share = choices.lifetimeShare(batch, number);
    double seconds = warm ? curve.residualSeconds(share) : curve.quantileSeconds(share);
    LaunchRequest request =
        new LaunchRequest(
            id,
            "vm-" + id,
            choices.tenant(batch),
            (warm ? "warm-batch-" : "batch-") + batch,
            "",
            statistics.flavors().get(flavor),
            Set.of(),
            batchTick,
            Ticks.ofSeconds(seconds));
    id++;
    return new Arrival(request, Utilisation.UNKNOWN, warm);
  }

  @Override
  public List<String> assumptions() {
    return ASSUMPTIONS;
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
