package dev.berth.scenarios.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemandTrendTest {

  @Test
  void aKnownGrowth_isFound() {
    // 1 % per day: 1.01^(730 / 24) - 1 per month
    double[] daily = IntStream.range(0, 30).mapToDouble(day -> 500 * Math.pow(1.01, day)).toArray();
    DemandTrend trend = DemandTrend.ofDays(daily);
    assertEquals(Math.pow(1.01, 730 / 24.0) - 1, trend.perMonth(), 1e-9);
    assertEquals(trend.perMonth(), trend.high(), 1e-6);
  }

  @Test
  void demandThatSwingsWithoutGrowing_hasNoGrowthInItsInterval() {
    double[] daily = IntStream.range(0, 28).mapToDouble(day -> 500 + 50 * (day % 2)).toArray();
    DemandTrend trend = DemandTrend.ofDays(daily);
    assertTrue(trend.low() < 0 && trend.high() > 0, trend.toString());
  }

  @Test
  void aDayWithoutRequests_isNamed() {
    String message =
        String.valueOf(
            assertThrows(
                    BadInputException.class, () -> DemandTrend.ofDays(new double[] {1, 0, 2, 3}))
                .getMessage());
    assertTrue(message.contains("day 1 has no requests"), message);
  }
}
