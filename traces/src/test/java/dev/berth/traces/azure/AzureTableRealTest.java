package dev.berth.traces.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.Ticks;
import dev.berth.traces.AzureTableSpec;
import dev.berth.traces.RealTraces;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AzureTableRealTest {

  @Test
  void table_hasTheCountsOfItsReadme() {
    AzureTableSpec spec = AzureTableSpec.of(RealTraces.at("azure-2017/vmtable.csv.gz"));
    long rows = 0;
    long alive = 0;
    long latest = 0;
    Set<String> batches = new HashSet<>();
    Set<String> flavors = new HashSet<>();
    try (Workload workload = spec.open(new Draws(1))) {
      for (Arrival a = workload.next(); a != null; a = workload.next()) {
        assertEquals(rows, a.request().id());
        assertTrue(a.request().arrivalTick() >= latest);
        latest = a.request().arrivalTick();
        rows++;
        alive += a.request().lifetimeTicks() == Ticks.NEVER ? 1 : 0;
        batches.add(a.request().group());
        flavors.add(a.request().flavor().name());
      }
    }
    assertEquals(410_276, rows);
    assertEquals(82_946, batches.size());
    // 23,311 that were alive at the end and 931 whose departure falls on its last instant.
    assertEquals(23_311 + 931, alive);
    assertEquals((2_591_100 - 2_100_000) * Ticks.PER_SECOND, latest);
    assertTrue(flavors.contains("azure-1c-1.75g"), flavors.toString());
  }
}
