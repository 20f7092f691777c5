package dev.berth.traces.utilisation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.Arrays;
import java.util.Set;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.junit.jupiter.api.Test;

/** What is generated, against the measured quantiles over instances that it was built from. */
class MeasuredUtilisationTest {

  private static final int INSTANCES = 500;
  private static final int SAMPLES = 7 * 288;
  private static final Flavor FLAVOR = new Flavor("f", Shape.of(ResourceVector.of(1000, 1024)));

  private static Utilisation instance(MeasuredUtilisation model, int id) {
    LaunchRequest request =
        new LaunchRequest(id, "vm-" + id, "t", "g", "", FLAVOR, Set.of(), 0, Ticks.NEVER);
    return model.of(request, new Draws(1));
  }

  private static double[] series(Utilisation instance, Channel channel) {
    double[] values = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      values[i] = instance.at(channel, 0, i * NormalNoise.SLOT_TICKS);
    }
    return values;
  }

  /** A figure of every instance's series, as percentile over the instances. */
  private static double over(
      MeasuredUtilisation model,
      Channel channel,
      double percentile,
      java.util.function.ToDoubleFunction<double[]> figure) {
    double[] figures = new double[INSTANCES];
    for (int id = 0; id < INSTANCES; id++) {
      figures[id] = figure.applyAsDouble(series(instance(model, id), channel));
    }
    return new Percentile(percentile).evaluate(figures);
  }

  private static double mean(double[] values) {
    return new Mean().evaluate(values);
  }

  private static double high(double[] values) {
    return new Percentile(95).evaluate(values);
  }

  private static double zeroShare(double[] values) {
    return (double) Arrays.stream(values).filter(v -> v == 0).count() / values.length;
  }

  private static double autocorrelation(double[] values) {
    double correlation =
        new PearsonsCorrelation()
            .correlation(
                Arrays.copyOfRange(values, 0, values.length - 1),
                Arrays.copyOfRange(values, 1, values.length));
    return Double.isNaN(correlation) ? 0 : correlation;
  }

  private static void near(double expected, double actual, double factor) {
    assertTrue(
        actual <= expected * factor && actual >= expected / factor,
        () -> actual + " instead of " + expected);
  }

  @Test
  void cpu_hasTheMeasuredQuantilesOverInstances() {
    MeasuredUtilisation model = MeasuredUtilisation.ENTERPRISE_IO;
    assertAll(
        () -> near(0.0152, over(model, Channel.CPU, 50, MeasuredUtilisationTest::mean), 1.3),
        () -> near(0.312, over(model, Channel.CPU, 90, MeasuredUtilisationTest::mean), 1.3),
        () -> near(0.02, over(model, Channel.CPU, 50, MeasuredUtilisationTest::high), 1.5),
        () ->
            assertEquals(
                0.60,
                over(model, Channel.CPU, 50, MeasuredUtilisationTest::autocorrelation),
                0.12));
  }

  @Test
  void disk_isSpiky_withTheMeasuredZeroSharesAndMeans() {
    MeasuredUtilisation model = MeasuredUtilisation.ENTERPRISE_IO;
    assertAll(
        () ->
            assertEquals(
                0.994,
                over(model, Channel.DISK_READ, 50, MeasuredUtilisationTest::zeroShare),
                0.01),
        () ->
            assertEquals(
                0, over(model, Channel.DISK_WRITE, 50, MeasuredUtilisationTest::zeroShare), 0.01),
        () -> near(7.84, over(model, Channel.DISK_WRITE, 50, MeasuredUtilisationTest::mean), 1.5),
        () -> near(89.9, over(model, Channel.DISK_WRITE, 90, MeasuredUtilisationTest::mean), 2),
        () ->
            assertEquals(
                0.445,
                over(model, Channel.NETWORK_IN, 50, MeasuredUtilisationTest::zeroShare),
                0.1),
        () -> near(3.35, over(model, Channel.NETWORK_IN, 50, MeasuredUtilisationTest::mean), 1.6));
  }

  @Test
  void network_movesWithTheCpuOfItsInstance() {
    double[] correlations = new double[100];
    for (int id = 0; id < correlations.length; id++) {
      Utilisation instance = instance(MeasuredUtilisation.ENTERPRISE_IO, id);
      double correlation =
          new SpearmansCorrelation()
              .correlation(series(instance, Channel.CPU), series(instance, Channel.NETWORK_OUT));
      correlations[id] = Double.isNaN(correlation) ? 0 : correlation;
    }
    // measured median 0.59; zeros and days take some of it away
    assertEquals(0.5, new Percentile(50).evaluate(correlations), 0.15);
  }

  @Test
  void planetLab_hasItsCpuAndNoDiskOrNetwork() {
    MeasuredUtilisation model = MeasuredUtilisation.PLANETLAB_LIKE;
    assertAll(
        () -> near(0.0684, over(model, Channel.CPU, 50, MeasuredUtilisationTest::mean), 1.25),
        () -> near(0.337, over(model, Channel.CPU, 90, MeasuredUtilisationTest::mean), 1.25),
        () -> near(0.15, over(model, Channel.CPU, 50, MeasuredUtilisationTest::high), 1.35));
    assertTrue(Double.isNaN(instance(model, 0).at(Channel.DISK_READ, 0, 0)));
  }

  @Test
  void values_areAPureFunctionOfInstanceAndTime() {
    Utilisation once = instance(MeasuredUtilisation.ENTERPRISE_IO, 7);
    Utilisation again = instance(MeasuredUtilisation.ENTERPRISE_IO, 7);
    for (Channel channel : Channel.ALL) {
      double[] later = series(again, channel);
      for (int i = SAMPLES - 1; i >= 0; i--) {
        assertEquals(later[i], once.at(channel, 0, i * NormalNoise.SLOT_TICKS));
      }
    }
  }

  @Test
  void noise_isStandardNormal_withTheWantedAutocorrelation() {
    for (double wanted : new double[] {0, 0.3, 0.6, 0.95}) {
      NormalNoise noise = NormalNoise.of(42, wanted);
      double[] values = new double[40_000];
      for (int i = 0; i < values.length; i++) {
        values[i] = noise.at(i * NormalNoise.SLOT_TICKS);
      }
      assertEquals(0, mean(values), 0.06);
      assertEquals(1.645, high(values), 0.12);
      assertEquals(wanted, autocorrelation(values), 0.03);
    }
  }

  @Test
  void quantiles_areMetAtTheirShares_andHeldBeyond() {
    QuantileTable table =
        new QuantileTable(
            java.util.List.of(
                new double[] {0.25, 0}, new double[] {0.5, 1}, new double[] {1, 100}));
    assertEquals(0, table.at(0.1));
    assertEquals(0.5, table.at(0.375), 1e-12); // half way from 0 to 1
    assertEquals(10, table.at(0.75), 1e-9); // half way from 1 to 100 in the logarithm
    assertEquals(100, table.at(1));
  }
}
