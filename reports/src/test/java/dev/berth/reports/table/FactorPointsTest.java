package dev.berth.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactorPointsTest {

  private static final List<String> FULL =
      List.of("a=off, b=1", "a=off, b=2", "a=on, b=1", "a=on, b=2");

  @Test
  void aFullDesign_isReadWithTheFirstLevelLow() {
    FactorPoints points = FactorPoints.of(FULL).orElseThrow();
    assertEquals(List.of("a=off, b=1", "a=on, b=1", "a=off, b=2", "a=on, b=2"), points.labels());
    assertEquals("a: off to on", points.describe(0b01));
    assertEquals("a x b", points.describe(0b11));
  }

  @Test
  void anythingElse_isNoSuchDesign() {
    assertEquals(Optional.empty(), FactorPoints.of(List.of("")));
    assertEquals(Optional.empty(), FactorPoints.of(FULL.subList(0, 3)));
    assertEquals(Optional.empty(), FactorPoints.of(List.of("a=1", "a=2")));
    assertEquals(Optional.empty(), FactorPoints.of(List.of("a=1, b=1", "a=2, b=1", "a=3, b=2")));
  }
}
