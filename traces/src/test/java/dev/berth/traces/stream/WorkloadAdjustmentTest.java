package dev.berth.traces.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.AzureGeneratorSpec;
import dev.berth.traces.AzureTableSpec;
import dev.berth.traces.Drained;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.utilisation.ConstantUtilisation;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkloadAdjustmentTest {

  private static final int BATCHES = 2_000;

  private final WorkloadSpec trace;

  WorkloadAdjustmentTest(@TempDir Path folder) throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 3 * BATCHES; i++) {
      rows.append("v%d,s%d,d%d,%d,9000,,,,,1,2%n".formatted(i, i / 3, i / 3, i / 3));
    }
    trace = AzureTableSpec.of(Files.writeString(folder.resolve("t.csv"), rows));
  }

  @Test
  void limit_countsRequestsButNotWarmInstances() {
    assertEquals(7, Drained.of(trace.limited(7)).arrivals().size());
    assertEquals(0, Drained.of(trace.limited(0)).arrivals().size());
    WorkloadSpec generated = new AzureGeneratorSpec(0.01, 1, 0, Ticks.PER_DAY).limited(5);
    List<Arrival> arrivals = Drained.of(generated).arrivals();
    assertEquals(5, arrivals.stream().filter(a -> !a.warm()).count());
    assertEquals(1450, arrivals.stream().filter(Arrival::warm).count());
  }

  @Test
  void scale_keepsOrDropsWholeGroups() {
    List<LaunchRequest> half = Drained.of(trace.scaled(0.5)).requests();
    Map<String, Integer> sizes = sizes(half);
    assertTrue(sizes.values().stream().allMatch(size -> size == 3), sizes::toString);
    // Binomial: 2000 x 0.5 = 1000 groups, standard deviation 22
    assertEquals(BATCHES * 0.5, sizes.size(), 100);
    assertNumbered(half);
  }

  @Test
  void scale_repeatsWholeGroupsUnderNewNames() {
    List<LaunchRequest> more = Drained.of(trace.scaled(2.25)).requests();
    Map<String, Integer> sizes = sizes(more);
    assertTrue(sizes.values().stream().allMatch(size -> size == 3), sizes::toString);
    assertEquals(BATCHES * 2.25, sizes.size(), 100);
    Set<String> names = new HashSet<>(more.stream().map(LaunchRequest::name).toList());
    assertEquals(more.size(), names.size());
    assertNumbered(more);
  }

  @Test
  void scaleOfOne_changesNothing() {
    assertEquals(trace, trace.scaled(1));
    assertThrows(IllegalArgumentException.class, () -> trace.scaled(0));
    assertThrows(IllegalArgumentException.class, () -> trace.scaled(Double.NaN));
  }

  @Test
  void join_replacesUtilisationAndSaysSo() {
    WorkloadSpec joined = trace.limited(1).withUtilisation(new ConstantUtilisation(0.25, 0.5));
    Drained drained = Drained.of(joined);
    Arrival arrival = drained.arrivals().get(0);
    assertEquals(0.25, arrival.utilisation().at(Channel.CPU, 0, 5));
    assertEquals(0.5, arrival.utilisation().at(Channel.MEMORY, 0, 5));
    assertTrue(Double.isNaN(arrival.utilisation().at(Channel.DISK_READ, 0, 5)));
    assertTrue(drained.assumptions().get(2).contains("25 % of its vCPUs and 50 % of its memory"));
    assertEquals(trace.inputs(), joined.inputs());
  }

  private static Map<String, Integer> sizes(List<LaunchRequest> requests) {
    Map<String, Integer> sizes = new HashMap<>();
    requests.forEach(r -> sizes.merge(r.group(), 1, Integer::sum));
    return sizes;
  }

  private static void assertNumbered(List<LaunchRequest> requests) {
    for (int i = 0; i < requests.size(); i++) {
      assertEquals(i, requests.get(i).id());
      assertTrue(i == 0 || requests.get(i - 1).arrivalTick() <= requests.get(i).arrivalTick());
    }
  }

  @Test
  void sameDraws_keepTheSameGroups() {
    WorkloadSpec half = trace.scaled(0.5);
    assertEquals(
        Drained.of(half.open(new Draws(3))).requests(),
        Drained.of(half.open(new Draws(3))).requests());
  }
}
