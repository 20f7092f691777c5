package dev.berth.reports.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void aRampAtTheStart_isCut() {
    Well19937c draws = new Well19937c(1);
    double[] series =
        IntStream.range(0, 400)
            .mapToDouble(i -> Math.min(i, 60) + 0.5 * draws.nextGaussian())
            .toArray();
    int cut = WarmUp.mser5(series);
    assertTrue(cut >= 50 && cut <= 75, "cut " + cut);
  }

  @Test
  void aConstantSeries_isKeptWhole() {
    assertEquals(0, WarmUp.mser5(IntStream.range(0, 100).mapToDouble(i -> 7).toArray()));
  }

  @Test
  void tooShortForABatch_isKeptWhole() {
    assertEquals(0, WarmUp.mser5(new double[] {1, 2, 3}));
  }
}
