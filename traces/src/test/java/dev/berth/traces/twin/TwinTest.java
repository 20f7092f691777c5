package dev.berth.traces.twin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.traces.AzureGeneratorSpec;
import dev.berth.traces.AzureTableSpec;
import dev.berth.traces.RealTraces;
import dev.berth.traces.TwinSpec;
import dev.berth.traces.WorkloadSpec;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinTest {

  @TempDir Path folder;

  private static TraceProfile profile(WorkloadSpec spec, long seed, long untilTick) {
    try (Workload workload = spec.open(new Draws(seed))) {
      return TraceProfile.of(workload, 0, untilTick);
    }
  }

  private static WorkloadSpec small() {
    return new AzureGeneratorSpec(0.05, 1, 0, 3 * Ticks.PER_DAY);
  }

  private static List<Arrival> all(WorkloadSpec spec) {
    List<Arrival> all = new ArrayList<>();
    try (Workload workload = spec.open(new Draws(3))) {
      for (Arrival a = workload.next(); a != null; a = workload.next()) {
        all.add(a);
      }
    }
    return all;
  }

  @Test
  void twinOfAzure_isNear_onTheMeanOfTenTwins() {
    WorkloadSpec trace = AzureTableSpec.of(RealTraces.at("azure-2017/vmtable.csv.gz"));
    TraceProfile real = profile(trace, 1, Ticks.NEVER);
    TwinModel model = TwinFit.of("azure-2017", real);
    double fiveMinutes = 0;
    double hour = 0;
    double flavors = 0;
    double lifetimes = 0;
    for (int seed = 0; seed < 10; seed++) {
      WorkloadSpec twin = new TwinSpec(model, 1, 1, 0, real.endTick());
      Nearness near = Nearness.of(real, profile(twin, seed, real.endTick()));
      flavors += near.flavors() / 10;
      lifetimes += near.lifetimes() / 10;
      fiveMinutes += near.dispersionFiveMinutes() / 10;
      hour += near.dispersionHour() / 10;
    }
    assertTrue(flavors <= 0.03, "flavors " + flavors);
    assertTrue(lifetimes <= 0.03, "lifetimes " + lifetimes);
    assertEquals(1, fiveMinutes, 0.25);
    assertEquals(1, hour, 0.25);
  }

  @Test
  void modelFile_givesTheSameTwin() {
    TwinModel model = TwinFit.of("small", profile(small(), 1, 3 * Ticks.PER_DAY));
    Path file = folder.resolve("model.csv");
    ModelFile.write(model, file);
    TwinModel read = ModelFile.read(file);
    assertTrue(model.warm().instances() > 0);
    WorkloadSpec before = new TwinSpec(model, 1, 1, 0, Ticks.PER_DAY);
    WorkloadSpec after = new TwinSpec(read, 1, 1, 0, Ticks.PER_DAY);
    assertEquals(
        all(before).stream().map(Arrival::request).toList(),
        all(after).stream().map(Arrival::request).toList());
  }

  @Test
  void scale_multipliesArrivalsAndTheWarmPopulation() {
    TwinModel model = TwinFit.of("small", profile(small(), 1, 3 * Ticks.PER_DAY));
    List<Arrival> once = all(new TwinSpec(model, 1, 1, 0, Ticks.PER_DAY));
    List<Arrival> thrice = all(new TwinSpec(model, 3, 1, 0, Ticks.PER_DAY));
    long warm = once.stream().filter(Arrival::warm).count();
    assertEquals(3 * warm, thrice.stream().filter(Arrival::warm).count());
    double ratio = (double) (thrice.size() - 3 * warm) / (once.size() - warm);
    assertEquals(3, ratio, 0.9);
  }

  @Test
  void arrivalsAreSorted_andIdsCountUp() {
    TwinModel model = TwinFit.of("small", profile(small(), 1, 3 * Ticks.PER_DAY));
    long id = 0;
    long tick = 0;
    for (Arrival arrival : all(new TwinSpec(model, 1, 1, 5 * Ticks.PER_HOUR, Ticks.PER_DAY))) {
      assertEquals(id++, arrival.request().id());
      assertTrue(arrival.request().arrivalTick() >= tick);
      tick = arrival.request().arrivalTick();
    }
  }

  @Test
  void whatIsNoModel_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("model.csv"), "name,x\nflavor,a,one,1,0,0,0,0\n");
    assertThrows(BadInputException.class, () -> ModelFile.read(file));
  }
}
