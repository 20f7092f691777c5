package dev.berth.traces.openb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.Drained;
import dev.berth.traces.OpenbSpec;
import dev.berth.traces.RealTraces;
import dev.berth.traces.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenbPodsTest {

  private static final String HEADER =
      "name,cpu_milli,memory_mib,num_gpu,gpu_milli,gpu_spec,qos,pod_phase,creation_time,"
          + "deletion_time,scheduled_time\n";

  private final Path folder;

  OpenbPodsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private OpenbSpec pods(String rows) throws IOException {
    return OpenbSpec.of(Files.writeString(folder.resolve("pods.csv"), HEADER + rows));
  }

  @Test
  void pod_runsFromItsSchedulingToItsDeletion() throws IOException {
    LaunchRequest r =
        Drained.of(pods("p,1500,2048,1,460,,LS,Running,100,400,250\n")).requests().get(0);
    assertEquals(new ResourceVector(1500, 2048, 0, 0, 460), r.demand());
    assertEquals((400 - 250) * Ticks.PER_SECOND, r.lifetimeTicks());
    assertEquals("openb-1.5c-2g-0.46gpu", r.flavor().name());
  }

  @Test
  void podThatWasNeverScheduled_lastsUntilItsDeletion() throws IOException {
    LaunchRequest r =
        Drained.of(pods("p,1500,2048,8,1000,T4,LS,Pending,100,400,\n")).requests().get(0);
    assertEquals(300 * Ticks.PER_SECOND, r.lifetimeTicks());
    assertEquals(8000, r.demand().gpuPerMille());
    assertEquals(Set.of("T4"), r.requiredTraits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "p,1500,2048,2,460,,LS,Running,100,400,250;column 5 (gpu_milli): '460' must be at most",
        "p,1500,2048,1,1000,T4|P100,LS,Running,100,400,250;allows one of several models",
        "p,1500,2048,1,1000,,LS,Running,100,200,250;'200' departs before it starts (250)",
        "p,1500,2048;has 3 columns, but an openb pod list has 11",
      })
  void faultyRecord_isReported(String row, String reason) throws IOException {
    OpenbSpec spec = pods(row + "\n");
    String message = Refusal.of(() -> Drained.of(spec));
    assertTrue(message.contains("pods.csv:2: ") && message.contains(reason), message);
  }

  @Test
  void realList_has8152Pods() {
    Path list = RealTraces.at("alibaba-openb-2023/csv/openb_pod_list_default.csv");
    List<LaunchRequest> requests = Drained.of(OpenbSpec.of(list)).requests();
    assertEquals(8152, requests.size());
    // 13 % ask for no device
    assertEquals(1088, requests.stream().filter(r -> r.demand().gpuPerMille() == 0).count());
  }
}
