package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void fiveValues_giveTheIntervalOfTheTextbook() {
    Estimate estimate = Estimate.ofMean(new double[] {2, 4, 4, 4, 6});
    // mean 20 / 5; squares 4 + 0 + 0 + 0 + 4 = 8; variance 8 / 4 = 2; t(0.975, 4) = 2.776445
    double half = 2.776445105 * Math.sqrt(2.0 / 5);
    assertEquals(20.0 / 5, estimate.mean(), 1e-12);
    assertEquals(Math.sqrt(2), estimate.sd(), 1e-12);
    assertEquals(4 - half, estimate.low(), 1e-8);
    assertEquals(4 + half, estimate.high(), 1e-8);
    assertEquals(half, estimate.halfWidth(), 1e-8);
  }

  @Test
  void oneValue_hasNoInterval() {
    Estimate estimate = Estimate.ofMean(new double[] {7});
    assertFalse(estimate.hasInterval());
    assertEquals(0, estimate.halfWidth());
  }

  @Test
  void noValue_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> Estimate.ofMean(new double[0]));
  }

  @Property(tries = 200)
  void scalingAndShifting_scaleAndShiftTheInterval(
      @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -1e3, max = 1e3) Double> drawn,
      @ForAll @DoubleRange(min = 0.1, max = 10) double scale,
      @ForAll @DoubleRange(min = -100, max = 100) double shift) {
    double[] values = drawn.stream().mapToDouble(Double::doubleValue).toArray();
    Estimate plain = Estimate.ofMean(values);
    double[] moved = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[i] = scale * values[i] + shift;
    }
    Estimate estimate = Estimate.ofMean(moved);
    assertEquals(scale * plain.low() + shift, estimate.low(), 1e-6);
    assertEquals(scale * plain.high() + shift, estimate.high(), 1e-6);
  }
}
