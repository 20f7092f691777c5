package dev.berth.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          busy-hosts-mean  | 120       | 1.5     | 120.0 ± 1.5
          busy-hosts-mean  | 12000     | 15      | 12,000 ± 15
          rejected-share   | 0.0123    | 0.001   | 1.23 ± 0.10
          rejected-share   | 0.015     | 0.00002 | 1.500 ± 0.002
          energy-kwh       | 1234.56   | 12.3    | 1,235 ± 12
          energy-kwh       | 1.23456   | 0.2     | 1.235 ± 0.200
          energy-kwh       | 0         | 0       | 0.000 ± 0.000
          """)
  void mean_isPrintedWithItsInterval(String kpi, double mean, double half, String expected) {
    Estimate estimate = new Estimate(5, mean, 0, mean - half, mean + half);
    assertEquals(expected, Numbers.meanAndInterval(Kpis.of(kpi), estimate));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          busy-hosts-mean | 2      | 1     | +2.0  | [+1.0, +3.0]
          rejected-share  | -0.001 | 0.002 | -0.10 | [-0.30, +0.10]
          energy-kwh      | 0      | 0     | 0.000 | [0.000, 0.000]
          """)
  void difference_carriesItsSign(
      String kpi, double mean, double half, String expected, String interval) {
    Estimate estimate = new Estimate(5, mean, 0, mean - half, mean + half);
    assertEquals(
        List.of(expected, interval), Numbers.differenceAndInterval(Kpis.of(kpi), estimate));
  }
}
