package dev.berth.traces.preset;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.traces.PresetSpec;
import dev.berth.traces.inspect.WorkloadStatistics;
import dev.berth.workload.Workload;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the presets generate, against the figures that their parameters come from. */
class PresetTest {

  private static WorkloadStatistics month(int seed) {
    PresetSpec spec = new PresetSpec(Preset.HUAWEI_EAST_1, 1, 1, 125_430);
    try (Workload workload = spec.open(new Draws(seed))) {
      return WorkloadStatistics.of(workload);
    }
  }

  /** Mean over five seeds; the trace's figures are those of calibration.json. */
  @Test
  void huaweiEast1_hasTheTracesRateAndDispersions() {
    WorkloadStatistics[] months =
        IntStream.range(0, 5).mapToObj(PresetTest::month).toArray(WorkloadStatistics[]::new);
    assertAll(
        () -> near(2_678_081 / 3600.0, months, 0.1, m -> m.arrivals().spanHours()),
        // bursts between a second and five minutes are not modelled: 17.4 in the trace
        () -> near(10.3, months, 0.2, m -> m.arrivals().dispersionPerMinute()),
        () -> near(25.18, months, 0.25, m -> m.arrivals().dispersionPerFiveMinutes()),
        () -> near(101.69, months, 0.25, m -> m.arrivals().dispersionPerHour()));
  }

  private static void near(
      double expected,
      WorkloadStatistics[] months,
      double tolerance,
      java.util.function.ToDoubleFunction<WorkloadStatistics> figure) {
    double mean = java.util.Arrays.stream(months).mapToDouble(figure).average().orElseThrow();
    assertEquals(1, mean / expected, tolerance, mean + " instead of " + expected);
  }

  @Test
  void huaweiEast1_hasTheTracesFlavorsAndLifetimes() {
    WorkloadStatistics month = month(1);
    Map<String, Long> counts =
        month.requestsByFlavor().stream()
            .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    assertEquals(0.4637, counts.getOrDefault("huawei-1c-2g", 0L) / 125_430.0, 0.01);
    assertEquals(0.2188, counts.getOrDefault("huawei-1c-1g", 0L) / 125_430.0, 0.01);
    // 9,117 of 125,430 were alive at the end; median of those that ended 2,592 s
    assertEquals(9_117 / 125_430.0, month.aliveAtEnd() / 125_430.0, 0.01);
    // over all flavors, from seven quantiles of each
    assertEquals(1, month.lifetimeSeconds().at(0.5) / 2592, 0.2);
    assertEquals(1, month.lifetimeSeconds().at(0.9) / 20_500, 0.2);
  }

  @Test
  void standingInstances_haveTheMeasuredSizes() {
    PresetSpec spec = new PresetSpec(Preset.ENTERPRISE_IO, 1, 1, 5000);
    try (Workload workload = spec.open(new Draws(1))) {
      WorkloadStatistics statistics = WorkloadStatistics.of(workload);
      // 0.456 x 1 + 0.186 x 2 + 0.23 x 4 + 0.004 x 6 + 0.11 x 8 + 0.002 x 16 + 0.006 x 32 = 2.876,
      // over the 0.994 that have any
      assertEquals(2.876 / 0.994, statistics.meanVcpus(), 0.12);
      assertEquals(5000, statistics.aliveAtEnd());
      assertTrue(workload.assumptions().size() == 2);
    }
  }

  @Test
  void impossibleNumbers_areRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new PresetSpec(Preset.ENTERPRISE_IO, 0, 1, 1));
    assertThrows(
        IllegalArgumentException.class, () -> new PresetSpec(Preset.ENTERPRISE_IO, 1, 1, 0));
  }
}
