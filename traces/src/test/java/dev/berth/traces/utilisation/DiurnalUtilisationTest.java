package dev.berth.traces.utilisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class DiurnalUtilisationTest {

  private static final Draws DRAWS = new Draws(42);
  private static final Flavor FLAVOR = new Flavor("small", Shape.of(ResourceVector.of(1000, 1024)));

  private static LaunchRequest request(long id) {
    return new LaunchRequest(id, "r", "t", "g", "", FLAVOR, Set.of(), 0, Ticks.NEVER);
  }

  private static double cpu(DiurnalUtilisation model, long id, long tick) {
    return model.of(request(id), DRAWS).at(Channel.CPU, 0, tick);
  }

  @Property
  void shares_stayBetweenZeroAndOne(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double mean,
      @ForAll @DoubleRange(min = 0, max = 0.95) double spread,
      @ForAll @DoubleRange(min = 0, max = 1) double strength,
      @ForAll @LongRange(min = 0, max = 90 * Ticks.PER_DAY) long tick) {
    DiurnalUtilisation model = new DiurnalUtilisation(mean, spread, strength, 14, strength, 0.5);
    double cpu = cpu(model, tick % 1000, tick);
    assertTrue(cpu >= 0 && cpu <= 1, () -> "cpu " + cpu);
  }

  @Property
  void value_dependsOnDrawsRequestAndTickOnly(
      @ForAll @LongRange(min = 0, max = 1_000_000) long id,
      @ForAll @LongRange(min = 0, max = 90 * Ticks.PER_DAY) long tick) {
    Utilisation once = DiurnalUtilisation.DEFAULT.of(request(id), DRAWS);
    once.at(Channel.CPU, 0, tick + 12_345);
    assertEquals(once.at(Channel.CPU, 0, tick), cpu(DiurnalUtilisation.DEFAULT, id, tick), 0.0);
  }

  @Test
  void levels_areBetaDistributed() {
    double mean = 0.2;
    double spread = 0.45;
    DiurnalUtilisation model = new DiurnalUtilisation(mean, spread, 0, 0, 0, 0.5);
    double[] levels = new double[5_000];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = cpu(model, i, 0);
    }
    // Variance mean x (1 - mean) x spread^2 = mean x (1 - mean) / (a + b + 1)
    double sum = 1 / (spread * spread) - 1;
    BetaDistribution beta = new BetaDistribution(null, mean * sum, (1 - mean) * sum);
    double p = new KolmogorovSmirnovTest().kolmogorovSmirnovTest(beta, levels);
    assertTrue(p > 0.001, "p = " + p);
  }

  @Test
  void day_swingsAroundTheLevelWithItsPeakAtThePeakHour() {
    DiurnalUtilisation model = new DiurnalUtilisation(0.5, 0, 0.3, 14, 0, 0.5);
    assertEquals(0.5 * 1.3, cpu(model, 1, 14 * Ticks.PER_HOUR), 1e-4);
    assertEquals(0.5 * 0.7, cpu(model, 1, 2 * Ticks.PER_HOUR), 1e-4);
    assertEquals(0.5, cpu(model, 1, 8 * Ticks.PER_HOUR), 1e-4);
    assertEquals(cpu(model, 1, 5_000), cpu(model, 1, 5_000 + 7 * Ticks.PER_DAY), 1e-9);
  }

  @Test
  void noise_hasUnitVarianceAndIsAlikeFromSampleToSample() {
    int samples = 20_000;
    double[] now = new double[samples];
    double[] later = new double[samples];
    SummaryStatistics statistics = new SummaryStatistics();
    for (int i = 0; i < samples; i++) {
      long tick = 17_000L + (i % 200) * 701_000L;
      long fast = ValueNoise.fastKey(DRAWS, i);
      long slow = ValueNoise.slowKey(DRAWS, i);
      now[i] = ValueNoise.at(tick).of(fast, slow);
      later[i] = ValueNoise.at(tick + 300_000).of(fast, slow);
      statistics.addValue(now[i]);
    }
    assertEquals(0, statistics.getMean(), 0.03);
    assertEquals(1, statistics.getVariance(), 0.05);
    assertEquals(0.65, new PearsonsCorrelation().correlation(now, later), 0.1);
  }

  @Test
  void otherChannels_areMemoryOrNotModelled() {
    Utilisation u = DiurnalUtilisation.DEFAULT.of(request(1), DRAWS);
    assertEquals(0.5, u.at(Channel.MEMORY, 0, 99));
    assertTrue(Double.isNaN(u.at(Channel.NETWORK_OUT, 0, 99)));
  }

  @Test
  void parametersOutOfRange_areRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new DiurnalUtilisation(0, 0.4, 0, 0, 0, 0.5));
    assertThrows(
        IllegalArgumentException.class, () -> new DiurnalUtilisation(0.2, 1, 0, 0, 0, 0.5));
    assertThrows(
        IllegalArgumentException.class, () -> new DiurnalUtilisation(0.2, 0.4, 0, 24, 0, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new ConstantUtilisation(-0.1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new ConstantUtilisation(0.1, Double.NaN));
  }
}
