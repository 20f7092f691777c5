package dev.berth.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisRangeTest {

  @ParameterizedTest
  @CsvSource({"0.93, 1", "1, 1", "1.01, 1.2", "55, 60", "1612, 1800", "0.0021, 0.0025"})
  void upperEnd_isTheNextRoundNumber(double largest, double expected) {
    assertEquals(expected, AxisRange.roundUp(largest), 1e-12 * expected);
  }

  @Test
  void zero_isAlwaysOnTheAxis() {
    assertEquals(new AxisRange(0, 60), AxisRange.fromZero(Stream.of(40.0, 55.0)));
    assertEquals(new AxisRange(-60, 0), AxisRange.fromZero(Stream.of(-40.0, -55.0)));
  }

  @Test
  void nothingButZeros_stillHasAHeight() {
    assertEquals(new AxisRange(0, 1), AxisRange.fromZero(Stream.of(0.0, Double.NaN)));
  }

  @Property
  void roundUp_neverCutsAndWastesAtMostAThird(
      @ForAll @DoubleRange(min = 0.01, max = 1e12) double value) {
    double end = AxisRange.roundUp(value);
    assertTrue(end >= value * (1 - 1e-9) && end <= value * 4 / 3, value + " -> " + end);
  }
}
