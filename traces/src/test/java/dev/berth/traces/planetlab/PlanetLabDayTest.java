package dev.berth.traces.planetlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.Drained;
import dev.berth.traces.PlanetLabSpec;
import dev.berth.traces.RealTraces;
import dev.berth.traces.Refusal;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanetLabDayTest {

  private static final long SAMPLE = 300 * Ticks.PER_SECOND;

  private final Path folder;

  PlanetLabDayTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void node(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void files_arriveInOrderOfNameWithFlavorsInTurn() throws IOException {
    for (String name : List.of("b", "B", "a 1", "a-1", "c")) {
      node(name, "1\n");
    }
    List<LaunchRequest> requests = Drained.of(PlanetLabSpec.of(folder)).requests();
    // By code unit: 'B' before 'a', ' ' before '-'.
    assertEquals(
        List.of("B", "a 1", "a-1", "b", "c"), requests.stream().map(LaunchRequest::name).toList());
    assertEquals(
        List.of("cloudsim-0", "cloudsim-1", "cloudsim-2", "cloudsim-3", "cloudsim-0"),
        requests.stream().map(r -> r.flavor().name()).toList());
  }

  @Test
  void inBlocks_theFirstFlavorGoesToTheFirstInstances_asInCloudSim() throws IOException {
    for (String name : List.of("a", "b", "c", "d", "e", "f")) {
      node(name, "1\n");
    }
    PlanetLabSpec spec =
        new PlanetLabSpec(folder, PlanetLabSpec.of(folder).flavors(), true, BadRecords.FAIL, true);
    // floor(i / ceil(6 / 4)): 0 0 1 1 2 2
    assertEquals(
        List.of("cloudsim-0", "cloudsim-0", "cloudsim-1", "cloudsim-1", "cloudsim-2", "cloudsim-2"),
        Drained.of(spec).requests().stream().map(r -> r.flavor().name()).toList());
  }

  @Test
  void utilisation_holdsEachSampleAndThenTheLast() throws IOException {
    node("a", "10\n0\n100\n");
    Arrival arrival = Drained.of(PlanetLabSpec.of(folder)).arrivals().get(0);
    double[] expected = {0.1, 0.1, 0, 1, 1};
    long[] ticks = {0, SAMPLE - 1, SAMPLE, 2 * SAMPLE, 9 * SAMPLE};
    for (int i = 0; i < ticks.length; i++) {
      assertEquals(expected[i], arrival.utilisation().at(Channel.CPU, 0, ticks[i]), 1e-7);
    }
    assertTrue(Double.isNaN(arrival.utilisation().at(Channel.MEMORY, 0, 0)));
    assertEquals(3 * SAMPLE, arrival.request().lifetimeTicks());
  }

  @Test
  void instances_stayOnRequest() throws IOException {
    node("a", "10\n");
    PlanetLabSpec spec = PlanetLabSpec.of(folder);
    PlanetLabSpec staying = new PlanetLabSpec(folder, spec.flavors(), false, BadRecords.FAIL);
    assertEquals(Ticks.NEVER, Drained.of(staying).requests().get(0).lifetimeTicks());
  }

  @Test
  void lineThatIsNoPercentage_isNamed() throws IOException {
    node("a", "10\n101\n");
    PlanetLabSpec spec = PlanetLabSpec.of(folder);
    String message = Refusal.of(() -> Drained.of(spec));
    assertTrue(message.startsWith(folder.resolve("a") + ":2: '101' is no whole"), message);
  }

  @Test
  void emptyFile_missingFolderAndEmptyFolder_areRefused() throws IOException {
    PlanetLabSpec spec = PlanetLabSpec.of(folder);
    assertThrows(BadInputException.class, spec::inputs);
    assertThrows(BadInputException.class, () -> PlanetLabSpec.of(folder.resolve("x")).inputs());
    node("a", "");
    assertThrows(BadInputException.class, () -> Drained.of(spec));
  }

  @Test
  void realDay_has1052InstancesOf288Samples() {
    PlanetLabSpec spec = PlanetLabSpec.of(RealTraces.at("planetlab/20110303"));
    List<LaunchRequest> requests = Drained.of(spec).requests();
    assertEquals(1052, requests.size());
    assertEquals(1052, spec.inputs().size());
    assertTrue(requests.stream().allMatch(r -> r.lifetimeTicks() == 288 * SAMPLE));
  }
}
