package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Quantiles beside those of the sorted samples. */
class LogHistogramTest {

  @Property(tries = 300)
  void quantiles_areRightToHalfAPerCent(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0, max = 1e6) Double> samples,
      @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
    LogHistogram histogram = new LogHistogram();
    samples.forEach(histogram::add);
    List<Double> sorted = samples.stream().sorted().toList();
    int rank = (int) Math.ceil(share * sorted.size() - 1e-9);
    double exact = sorted.get(Math.max(1, rank) - 1);
    assertEquals(exact, histogram.quantile(share), 0.0051 * exact);
    assertEquals(sorted.get(sorted.size() - 1), histogram.most());
  }

  @Test
  void undefinedSamples_areLeftOut_andNoneGiveNone() {
    LogHistogram histogram = new LogHistogram();
    histogram.add(Double.NaN);
    assertTrue(Double.isNaN(histogram.mean()) && Double.isNaN(histogram.quantile(0.5)));
    histogram.add(0);
    histogram.add(4);
    assertEquals(2, histogram.mean());
    assertEquals(0, histogram.quantile(0.5));
  }
}
