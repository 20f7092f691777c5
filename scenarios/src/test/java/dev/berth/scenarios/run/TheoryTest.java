package dev.berth.scenarios.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

/** Runs whose outcome is known: Erlang's loss system, and bin packing solved exactly. */
final class TheoryTest {

  private static final int PLACES = 20;

  private static Study study(Path file, String... settings) {
    return Study.read(
        file, List.of(settings), List.of(), new Locations(Path.of(""), Path.of("traces")));
  }

  private static Study parse(String text) {
    return Study.parse(text, "test", new Locations(Path.of(""), Path.of("traces")));
  }

  @Test
  void blocking_isErlangsB_withinBonferroniIntervalsOfFiveLoads() {
    Path root = Path.of(System.getProperty("berth.root", "..")).toAbsolutePath();
    Study study = study(root.resolve("scenarios/erlang-b.yaml"), "horizon=4d");
    assertEquals(5, study.points().size());
    List<CellResult> results = new Trials(2).run(Cell.of(study));
    // 60 requests an hour of 1/6 h each are 10 erlang at scale 1
    double[] erlangs = {10, 14, 18, 22, 26};
    int load = 0;
    for (String point : study.points().keySet()) {
      double[] blocked =
          results.stream()
              .filter(result -> result.key().point().equals(point))
              .mapToDouble(result -> result.kpis().getOrDefault("rejected-share", 0.0))
              .toArray();
      double expected = erlangB(PLACES, erlangs[load++]);
      double mean = StatUtils.mean(blocked);
      double quantile =
          new TDistribution(null, blocked.length - 1.0)
              .inverseCumulativeProbability(1 - 0.05 / 5 / 2);
      double half = quantile * Math.sqrt(StatUtils.variance(blocked) / blocked.length);
      assertEquals(expected, mean, half, point);
      assertTrue(half < 0.1 * expected + 0.001, point + ": the interval says something: " + half);
    }
  }

  /** B(0) = 1, B(c) = a B(c - 1) / (c + a B(c - 1)). */
  private static double erlangB(int places, double erlangs) {
    double blocking = 1;
    for (int c = 1; c <= places; c++) {
      blocking = erlangs * blocking / (c + erlangs * blocking);
    }
    return blocking;
  }

  @Test
  void binPacking_liesBetweenTheFluidBoundAndTheTheorems(
      @org.junit.jupiter.api.io.TempDir Path folder) throws java.io.IOException {
    SplittableRandom draws = new SplittableRandom(4);
    int optimal = 0;
    for (int instance = 0; instance < 12; instance++) {
      int[] sizes = draws.ints(9, 1, 9).toArray();
      int optimum = optimum(sizes, 10);
      for (CellResult result : packed(folder, sizes)) {
        int used = (int) (double) result.kpis().getOrDefault("busy-hosts-peak", -1.0);
        double fluid = result.kpis().getOrDefault("fluid-busy-hosts-peak", -1.0);
        String name = result.key() + " of " + Arrays.toString(sizes);
        assertTrue(fluid <= optimum && optimum <= used, name);
        // First fit and best fit need at most floor(1.7 OPT): Dosa and Sgall, 2013 and 2014
        assertTrue(used <= Math.floor(1.7 * optimum), name + ": " + used);
        optimal += used == optimum ? 1 : 0;
      }
    }
    assertTrue(optimal > 12, optimal + " of 24 packings are optimal");
  }

  @Test
  void binsThatComeFull_areFoundExactly(@org.junit.jupiter.api.io.TempDir Path folder)
      throws java.io.IOException {
    int[] sizes = {7, 3, 6, 4, 5, 5, 8, 2, 1, 9};
    assertEquals(5, optimum(sizes, 10));
    for (CellResult result : packed(folder, sizes)) {
      assertEquals(5.0, result.kpis().get("busy-hosts-peak"), result.key().toString());
      assertEquals(0.0, result.kpis().getOrDefault("gap-fluid", -1.0), 0.01);
    }
  }

  /** Runs instances of these sizes in this order on bins of 10 vCPUs. */
  private static List<CellResult> packed(Path folder, int[] sizes) throws java.io.IOException {
    List<String> lines = new ArrayList<>(List.of("id,start,cpu,mem"));
    for (int i = 0; i < sizes.length; i++) {
      lines.add("vm%d,%d,%d,1".formatted(i, i, sizes[i]));
    }
    Path csv = java.nio.file.Files.write(folder.resolve("requests.csv"), lines);
    Study study =
        parse(
            """
            name: bins
            horizon: 1h
            monitorInterval: 30m
            warmUp: 30m
            datacenter:
              hostTypes: [{name: bin, vcpus: 10, memory: 100 GiB}]
              groups: [{type: bin, count: 10}]
            workload:
              source: csv
              path: %s
              columns: {name: id, arrival: start, vcpus: cpu, memory: mem}
            strategies:
              - first-fit
              - name: best
                tiers: [{scores: [{score: used-after, resources: [vcpu]}]}]
            """
                .formatted(csv));
    return new Trials(1).run(Cell.of(study));
  }

  /** The fewest bins, by trying every bin for every item. */
  private static int optimum(int[] sizes, int bin) {
    return fewest(sizes, 0, new int[sizes.length], 0, bin, sizes.length);
  }

  private static int fewest(int[] sizes, int item, int[] fill, int open, int bin, int best) {
    if (open >= best || item == sizes.length) {
      return Math.min(open, best);
    }
    int found = best;
    for (int b = 0; b <= open && b < sizes.length; b++) {
      if (fill[b] + sizes[item] <= bin) {
        fill[b] += sizes[item];
        found = fewest(sizes, item + 1, fill, Math.max(open, b + 1), bin, found);
        fill[b] -= sizes[item];
      }
    }
    return found;
  }
}
