package dev.berth.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Forecasts of series whose future is known. */
class ForecastTest {

  private static double[] series(int length, int season, double slope, double noise, long seed) {
    Random random = new Random(seed);
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] =
          100
              + slope * i
              + 20 * StrictMath.sin(2 * StrictMath.PI * (i % season) / season)
              + noise * random.nextGaussian();
    }
    return values;
  }

  /** Without noise a straight line with a season is what Holt-Winters is made for. */
  @Property(tries = 50)
  void aSeasonWithoutTrend_isForetoldExactly(@ForAll @IntRange(min = 2, max = 24) int season) {
    double[] past = series(5 * season, season, 0, 0, 1);
    double[] future = series(6 * season, season, 0, 0, 1);
    Forecaster[] all = {
      new SeasonalNaive(season), new SeasonalQuantile(season, 3), HoltWinters.fitted(past, season)
    };
    for (Forecaster forecaster : all) {
      Outlook outlook = forecaster.outlook(past, season, 0.9);
      for (int step = 0; step < season; step++) {
        assertEquals(future[past.length + step], outlook.expected()[step], 1e-9);
      }
    }
  }

  @Test
  void aTrend_isFollowedByHoltWintersAlone() {
    double[] all = series(24 * 20, 24, 0.5, 1, 3);
    ForecastError naive = ForecastError.of(new SeasonalNaive(24), all, 320, 24, 0.9);
    ForecastError smooth =
        ForecastError.of(
            HoltWinters.fitted(java.util.Arrays.copyOf(all, 320), 24), all, 320, 24, 0.9);
    // one day ago is 24 x 0.5 = 12 lower, of about 280: some 4 %
    assertEquals(4.3, naive.meanAbsolutePercent(), 0.6);
    assertTrue(smooth.meanAbsolutePercent() < 1, smooth.toString());
  }

  @Test
  void theHighValue_coversTheShareThatItPromises() {
    double[] all = series(24 * 60, 24, 0, 5, 4);
    Forecaster smooth = HoltWinters.fitted(java.util.Arrays.copyOf(all, 24 * 40), 24);
    assertEquals(0.9, ForecastError.of(smooth, all, 24 * 40, 12, 0.9).coverage(), 0.03);
  }

  @Test
  void theArithmeticOfTheErrors() {
    // season of 1, naive: expected 10, 10; the change from 10 to 10 is 0, so high is 10 too
    double[] series = {10, 10, 8, 20};
    ForecastError error = ForecastError.of(new SeasonalNaive(1), series, 2, 2, 0.9);
    // from 2: 8 (over by -2) and 20 (over by 10); from 3: expected 8, changes {0, -2}, high 8: by
    // 12
    assertEquals(100 * (2 / 8.0 + 10 / 20.0 + 12 / 20.0) / 3, error.meanAbsolutePercent(), 1e-9);
    assertEquals((0.1 * 2 + 0.9 * 10 + 0.9 * 12) / 3, error.pinball(), 1e-9);
    assertEquals(1.0 / 3, error.coverage(), 1e-9);
  }

  @Test
  void runningDry_isTheFirstStepAboveTheCapacity() {
    Outlook outlook = new Outlook(new double[] {1, 2, 3}, new double[] {2, 4, 6});
    assertEquals(2, outlook.runsDryIn(3));
    assertEquals(0, outlook.runsDryIn(6));
  }
}
