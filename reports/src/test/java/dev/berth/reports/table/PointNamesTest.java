package dev.berth.reports.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PointNamesTest {

  @Test
  void oneKeyAtATime_namesWhatDiffersFromTheBase() {
    List<String> points =
        List.of(
            "sensors.inlet.step=0, sensors.inlet.bias=0",
            "sensors.inlet.step=2, sensors.inlet.bias=0",
            "sensors.inlet.step=0, sensors.inlet.bias=3");
    PointNames names = PointNames.of(points);
    assertEquals(List.of("base", "step=2", "bias=3"), points.stream().map(names::of).toList());
    assertEquals("step=0, bias=0", names.base());
  }

  @Test
  void aFullDesign_namesAllKeys_byAsManyWordsAsTellThemApart() {
    List<String> points =
        List.of(
            "a.count=1, b.count=1",
            "a.count=2, b.count=1",
            "a.count=1, b.count=2",
            "a.count=2, b.count=2");
    assertEquals("a.count=2, b.count=1", PointNames.of(points).of(points.get(1)));
    assertEquals("", PointNames.of(points).base());
  }

  @Test
  void aSingleKey_andNoSweep_areNamedAsTheyAre() {
    List<String> points = List.of("workload.scale=1", "workload.scale=2");
    assertEquals("scale=2", PointNames.of(points).of("workload.scale=2"));
    assertEquals("", PointNames.of(List.of("")).of(""));
  }
}
