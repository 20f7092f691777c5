package dev.berth.traces.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.traces.AzureGeneratorSpec;
import dev.berth.traces.AzureTableSpec;
import dev.berth.traces.RealTraces;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.utilisation.ConstantUtilisation;
import dev.berth.workload.Channel;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadStatisticsTest {

  private static WorkloadStatistics of(WorkloadSpec spec) {
    try (Workload workload = spec.open(new Draws(1))) {
      return WorkloadStatistics.of(workload);
    }
  }

  @Test
  void figures_areThoseOfASmallTable(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("t.csv"),
            """
            a,s,d0,0,100,,,,,1,2
            b,s,d0,0,400,,,,,1,2
            c,s,d1,3600,2591400,,,,,4,8
            """);
    WorkloadSpec spec = AzureTableSpec.of(file);
    WorkloadStatistics s = of(spec.withUtilisation(new ConstantUtilisation(0.25, 0)));
    assertEquals(3, s.arrivals().count());
    assertEquals(0, s.warmInstances());
    assertEquals(1, s.aliveAtEnd());
    assertEquals(1, s.arrivals().spanHours());
    assertEquals((1 + 1 + 4) / 3.0, s.meanVcpus(), 1e-12);
    assertEquals((2 + 2 + 8) * 1024 / 3.0, s.meanMemoryMiB(), 1e-9);
    assertEquals(
        List.of(Map.entry("azure-1c-2g", 2L), Map.entry("azure-4c-8g", 1L)), s.requestsByFlavor());
    assertEquals(List.of(2L, 1L), s.arrivals().byHourOfDay().subList(0, 2));
    assertEquals(2, s.lifetimeSeconds().count());
    assertEquals(400, s.lifetimeSeconds().at(1), 4);
    assertEquals(2, s.batchSizes().count());
    assertEquals(Set.of(Channel.CPU, Channel.MEMORY), s.utilisation().keySet());
    Quantiles cpu = s.utilisation().getOrDefault(Channel.CPU, new Quantiles());
    assertEquals(3 * 24, cpu.count());
    assertEquals(0.25, cpu.at(0.5), 0.0025);
    assertEquals(1, s.utilisation().getOrDefault(Channel.MEMORY, new Quantiles()).zeroShare());
  }

  @Property
  void quantile_isWithinOnePercentOfTheExactOne(
      @ForAll @Size(min = 1, max = 50) List<@DoubleRange(min = 0, max = 1e9) Double> values,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    Quantiles quantiles = new Quantiles();
    values.forEach(quantiles::add);
    int rank = Math.max(1, (int) Math.ceil(share * values.size()));
    double exact = values.stream().sorted().toList().get(rank - 1);
    assertEquals(exact, quantiles.at(share), 0.01 * exact);
  }

  @Test
  void dispersion_isVarianceOverMeanOfWholeWindows() {
    WindowCounts counts = new WindowCounts(10);
    // Windows 0 to 3 hold 2, 0, 4 and 2; the last instant's window is not whole.
    for (long tick : new long[] {1, 2, 20, 21, 22, 23, 30, 31, 40}) {
      counts.add(tick);
    }
    // Mean 8 / 4 = 2; mean of squares (4 + 0 + 16 + 4) / 4 = 6; (6 - 4) / 2 = 1
    assertEquals(1, counts.indexOfDispersion(), 1e-12);
    assertTrue(Double.isNaN(new WindowCounts(10).indexOfDispersion()));
  }

  @Test
  void warmInstances_areCountedApart() {
    WorkloadStatistics s = of(new AzureGeneratorSpec(0.01, 1, 0, 24 * 3_600_000L));
    assertEquals(1450, s.warmInstances());
    assertTrue(
        s.arrivals().count() > 300 && s.arrivals().count() < 1000,
        "requests " + s.arrivals().count());
    assertTrue(s.utilisation().isEmpty());
  }

  @Test
  void generator_isAsBurstyAsTheRealTable() {
    WorkloadStatistics real = of(AzureTableSpec.of(RealTraces.at("azure-2017/vmtable.csv.gz")));
    // The same span, from the same hour of the trace's day: 2,100,000 s is 7:20.
    long span = 491_100_000L;
    double fiveMinutes = 0;
    double hour = 0;
    int seeds = 10;
    for (int seed = 0; seed < seeds; seed++) {
      try (Workload w = new AzureGeneratorSpec(1, 0, 7 + 1.0 / 3, span).open(new Draws(seed))) {
        ArrivalPattern arrivals = WorkloadStatistics.of(w).arrivals();
        fiveMinutes += arrivals.dispersionPerFiveMinutes() / seeds;
        hour += arrivals.dispersionPerHour() / seeds;
      }
    }
    double realFiveMinutes = real.arrivals().dispersionPerFiveMinutes();
    assertEquals(realFiveMinutes, fiveMinutes, 0.25 * realFiveMinutes);
    double realHour = real.arrivals().dispersionPerHour();
    assertEquals(realHour, hour, 0.25 * realHour);
  }
}
