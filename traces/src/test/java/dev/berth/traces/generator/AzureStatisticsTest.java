package dev.berth.traces.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.traces.parameters.Parameters;
import org.junit.jupiter.api.Test;

class AzureStatisticsTest {

  private static final AzureStatistics AZURE = AzureStatistics.shipped();

  @Test
  void batchSizes_keepTheSharesAndMeansOfTheHistogram() {
    for (double[] range : Parameters.of("azure-2017.csv").all("batch-size")) {
      double share = 0;
      double sum = 0;
      for (int size = (int) range[0]; size <= (int) range[1]; size++) {
        share += AZURE.batchSizes().probability(size);
        sum += size * AZURE.batchSizes().probability(size);
      }
      assertEquals(range[2], share, 1e-5);
      assertEquals(range[3], sum / share, 0.01 * range[3]);
    }
  }

  @Test
  void meanBatchSize_isRequestsPerBatch() {
    assertEquals(1_870_433.0 / 452_901, AZURE.batchSizes().mean(), 0.01);
  }

  @Test
  void arrivalsTimesMeanLifetime_isThePublishedPopulation() {
    double meanSeconds = 0;
    double shares = 0;
    for (int i = 0; i < AZURE.flavors().size(); i++) {
      meanSeconds += AZURE.flavorShares().get(i) * AZURE.lifetimes().get(i).meanSeconds();
      shares += AZURE.flavorShares().get(i);
    }
    double perSecond = AZURE.batchesPerHour() * AZURE.batchSizes().mean() / 3600;
    assertEquals(144_961, perSecond * meanSeconds / shares, 1);
  }

  @Test
  void hourFactors_averageToOne() {
    double mean = AZURE.hourFactors().stream().mapToDouble(f -> f).average().orElseThrow();
    assertEquals(1, mean, 1e-12);
    assertEquals(24, AZURE.relativeHours(7.5, 24), 1e-9);
    assertEquals(AZURE.hourFactors().get(3) / 2, AZURE.relativeHours(3.25, 0.5), 1e-12);
  }
}
