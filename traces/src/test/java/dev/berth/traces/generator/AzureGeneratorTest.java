package dev.berth.traces.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.AzureGeneratorSpec;
import dev.berth.traces.Drained;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

/** Twenty simulated days at a tenth of the trace's rate: about 125,000 requests. */
class AzureGeneratorTest {

  private static final AzureStatistics AZURE = AzureStatistics.shipped();
  private static final long HORIZON = 20 * Ticks.PER_DAY;
  private static final AzureGeneratorSpec SPEC = new AzureGeneratorSpec(0.1, 1, 0, HORIZON);
  private static final Drained SAMPLE = Drained.of(SPEC.open(new Draws(42)));
  private static final List<LaunchRequest> NEW =
      SAMPLE.arrivals().stream().filter(a -> !a.warm()).map(Arrival::request).toList();
  private static final List<LaunchRequest> WARM =
      SAMPLE.arrivals().stream().filter(Arrival::warm).map(Arrival::request).toList();

  /** Kolmogorov's critical distance at the 0.1 % level. */
  private static double criticalDistance(int samples) {
    return 1.95 / Math.sqrt(samples);
  }

  private static Map<String, List<LaunchRequest>> batches(List<LaunchRequest> requests) {
    Map<String, List<LaunchRequest>> batches = new LinkedHashMap<>();
    for (LaunchRequest r : requests) {
      batches.computeIfAbsent(r.group(), g -> new ArrayList<>()).add(r);
    }
    return batches;
  }

  @Test
  void stream_isSortedAndNumberedWithTheWarmPopulationFirst() {
    List<Arrival> arrivals = SAMPLE.arrivals();
    long latest = 0;
    for (int i = 0; i < arrivals.size(); i++) {
      LaunchRequest r = arrivals.get(i).request();
      assertEquals(i, r.id());
      assertEquals(i < WARM.size(), arrivals.get(i).warm());
      assertTrue(r.arrivalTick() >= latest && r.arrivalTick() < HORIZON);
      latest = r.arrivalTick();
    }
    assertTrue(WARM.stream().allMatch(r -> r.arrivalTick() == 0));
    assertEquals(Math.round(144_961 * 0.1), WARM.size());
  }

  @Test
  void sameDraws_giveTheSameStream() {
    AzureGeneratorSpec day = new AzureGeneratorSpec(0.05, 1, 0, Ticks.PER_DAY);
    assertEquals(
        Drained.of(day.open(new Draws(7))).requests(),
        Drained.of(day.open(new Draws(7))).requests());
    assertNotEquals(
        Drained.of(day.open(new Draws(7))).requests(),
        Drained.of(day.open(new Draws(8))).requests());
  }

  @Test
  void warmPopulationAndRate_leaveTheOtherChoicesAlone() {
    List<LaunchRequest> cold =
        Drained.of(new AzureGeneratorSpec(0.1, 0, 0, Ticks.PER_DAY).open(new Draws(42))).requests();
    List<LaunchRequest> faster =
        Drained.of(new AzureGeneratorSpec(0.2, 0, 0, Ticks.PER_DAY).open(new Draws(42))).requests();
    for (int i = 0; i < cold.size(); i++) {
      assertEquals(NEW.get(i).lifetimeTicks(), cold.get(i).lifetimeTicks());
      assertEquals(NEW.get(i).arrivalTick(), cold.get(i).arrivalTick());
      assertEquals(cold.get(i).lifetimeTicks(), faster.get(i).lifetimeTicks());
      assertEquals(cold.get(i).flavor(), faster.get(i).flavor());
      assertEquals(cold.get(i).tenant(), faster.get(i).tenant());
    }
  }

  @Test
  void flavors_followTheirShares() {
    // Batches of one flavor make counts over-dispersed, so the distance is that of batches.
    double distance = 0;
    for (int i = 0; i < AZURE.flavors().size(); i++) {
      Flavor flavor = AZURE.flavors().get(i);
      double share =
          NEW.stream().filter(r -> r.flavor().equals(flavor)).count() / (double) NEW.size();
      distance += Math.abs(share - AZURE.flavorShares().get(i)) / 2;
    }
    assertTrue(distance < 0.03, "total variation " + distance);
  }

  @Test
  void batchSizes_passAChiSquareTest() {
    int[] edges = {1, 2, 3, 4, 5, 7, 10, 15, 25, 50, 100, 2000};
    double[] expected = new double[edges.length];
    long[] observed = new long[edges.length];
    for (List<LaunchRequest> batch : batches(NEW).values()) {
      observed[bin(edges, batch.size())]++;
    }
    for (int size = 1; size <= AZURE.batchSizes().largest(); size++) {
      expected[bin(edges, size)] += AZURE.batchSizes().probability(size);
    }
    double p = new ChiSquareTest().chiSquareTest(expected, observed);
    assertTrue(p > 0.001, "p = " + p);
  }

  private static int bin(int[] edges, int size) {
    int found = Arrays.binarySearch(edges, size);
    return found >= 0 ? found : -found - 1;
  }

  @Test
  void batchesOfTwoOrMore_holdASingleFlavorAsOftenAsPublished() {
    List<List<LaunchRequest>> several =
        batches(NEW).values().stream().filter(b -> b.size() > 1).toList();
    long same =
        several.stream()
            .filter(b -> b.stream().allMatch(r -> r.flavor().equals(b.get(0).flavor())))
            .count();
    assertEquals(0.8222, same / (double) several.size(), 0.012);
  }

  @Test
  void batch_isOfOneTenantAtOneInstant() {
    for (List<LaunchRequest> batch : batches(NEW).values()) {
      LaunchRequest first = batch.get(0);
      assertTrue(
          batch.stream()
              .allMatch(
                  r ->
                      r.tenant().equals(first.tenant()) && r.arrivalTick() == first.arrivalTick()));
    }
  }

  @Test
  void lifetimesOfEachSize_followTheirCurve() {
    for (int i = 0; i < 5; i++) {
      Flavor flavor = AZURE.flavors().get(i);
      LifetimeCurve curve = AZURE.lifetimes().get(i);
      double[] seconds = sortedLifetimes(NEW, flavor);
      double distance = 0;
      for (int k = 0; k < seconds.length; k++) {
        double share = curve.share(seconds[k]);
        distance = Math.max(distance, Math.abs(share - (k + 0.5) / seconds.length));
      }
      assertTrue(distance < criticalDistance(seconds.length), flavor.name() + ": " + distance);
    }
  }

  @Test
  void residualLifetimesOfTheWarmPopulation_followTheEquilibriumLaw() {
    for (int i = 0; i < 5; i++) {
      Flavor flavor = AZURE.flavors().get(i);
      LifetimeCurve curve = AZURE.lifetimes().get(i);
      double[] seconds = sortedLifetimes(WARM, flavor);
      double distance = 0;
      for (int k = 0; k < seconds.length; k++) {
        double share = curve.residualShare(seconds[k]);
        distance = Math.max(distance, Math.abs(share - (k + 0.5) / seconds.length));
      }
      assertTrue(distance < criticalDistance(seconds.length), flavor.name() + ": " + distance);
    }
  }

  private static double[] sortedLifetimes(List<LaunchRequest> requests, Flavor flavor) {
    return requests.stream()
        .filter(r -> r.flavor().equals(flavor))
        .mapToDouble(r -> Ticks.toSeconds(r.lifetimeTicks()))
        .sorted()
        .toArray();
  }

  @Test
  void arrivals_followTheHoursOfTheDay() {
    double[] batchesByHour = new double[24];
    for (List<LaunchRequest> batch : batches(NEW).values()) {
      long hour = batch.get(0).arrivalTick() / Ticks.PER_HOUR;
      batchesByHour[(int) (hour % 24)]++;
    }
    double mean = Arrays.stream(batchesByHour).average().orElseThrow();
    for (int hour = 0; hour < 24; hour++) {
      double factor = AZURE.hourFactors().get(hour);
      // Twenty days, each hour varying by 13.3 %: 3 % standard error, and Poisson noise of 3 %.
      assertEquals(factor, batchesByHour[hour] / mean, 0.15 * factor);
    }
  }

  @Test
  void numberOfRequests_isTheOneAskedForInTheMean() {
    AzureGeneratorSpec spec = AzureGeneratorSpec.ofRequests(5_000, 0, 9, Ticks.PER_DAY);
    double mean = 0;
    for (int seed = 0; seed < 40; seed++) {
      mean += Drained.of(spec.open(new Draws(seed))).arrivals().size() / 40.0;
    }
    assertEquals(5_000, mean, 250);
    assertEquals(
        spec.arrivalScale() * 2, ((AzureGeneratorSpec) spec.scaled(2)).arrivalScale(), 1e-12);
  }

  @Test
  void population_staysNearItsStart() {
    long[] changes = new long[21];
    for (LaunchRequest r : SAMPLE.requests()) {
      for (int day = 0; day <= 20; day++) {
        long tick = day * Ticks.PER_DAY;
        changes[day] +=
            r.arrivalTick() <= tick && tick < r.arrivalTick() + r.lifetimeTicks() ? 1 : 0;
      }
    }
    for (int day = 0; day <= 20; day++) {
      assertEquals(14_496, (double) changes[day], 0.1 * 14_496, "day " + day);
    }
  }

  @Test
  void arrivalsStop_atTheHorizonAndStayStopped() {
    try (Workload none = new AzureGeneratorSpec(1, 0, 0, 0).open(new Draws(1))) {
      assertEquals(null, none.next());
      assertEquals(null, none.next());
    }
  }

  @Test
  void stream_isLazy() {
    // A thousand years at a thousand times the trace's rate: only what is asked for is drawn.
    AzureGeneratorSpec endless = new AzureGeneratorSpec(1000, 1000, 0, 365_000 * Ticks.PER_DAY);
    assertEquals(0, Drained.of(endless.limited(0)).arrivals().size());
    try (Workload workload = endless.open(new Draws(1))) {
      for (long id = 0; id < 1000; id++) {
        Arrival arrival = workload.next();
        assertEquals(id, arrival == null ? -1 : arrival.request().id());
      }
    }
  }

  @Test
  void parametersOutOfRange_areRefusedWithTheirRange() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> new AzureGeneratorSpec(-1, 0, 0, HORIZON));
    assertEquals(
        "The arrivalScale (-1.0) of the Azure generator must be above 0 and at most 1,000,000.",
        e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new AzureGeneratorSpec(1, Double.NaN, 0, HORIZON));
    assertThrows(IllegalArgumentException.class, () -> new AzureGeneratorSpec(1, 0, 24, HORIZON));
    assertThrows(IllegalArgumentException.class, () -> AzureGeneratorSpec.ofRequests(10, 0, 0, 0));
  }
}
