package dev.berth.reports.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactDecimalTest {

  @Property
  void everyFiniteNumber_readsBackTheSame(@ForAll double value) {
    String text = ExactDecimal.of(value);
    assertEquals(value == 0 ? 0 : value, Double.parseDouble(text));
    assertFalse(text.contains("E"), text);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "1e3, 1000", "-0.0, 0", "0.30000000000000004, 0.30000000000000004"})
  void shortNumbers_stayShort(double value, String expected) {
    assertEquals(expected, ExactDecimal.of(value));
  }
}
