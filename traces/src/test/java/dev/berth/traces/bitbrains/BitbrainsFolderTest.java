package dev.berth.traces.bitbrains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.BitbrainsSpec;
import dev.berth.traces.Drained;
import dev.berth.traces.RealTraces;
import dev.berth.traces.Refusal;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BitbrainsFolderTest {

  private static final String HEADER =
      "Timestamp [ms];\tCPU cores;\tCPU capacity provisioned [MHZ];\tCPU usage [MHZ];\tCPU usage"
          + " [%];\tMemory capacity provisioned [KB];\tMemory usage [KB];\tDisk read throughput"
          + " [KB/s];\tDisk write throughput [KB/s];\tNetwork received throughput"
          + " [KB/s];\tNetwork transmitted throughput [KB/s]\n";

  private final Path folder;

  BitbrainsFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private void instance(String name, String... rows) throws IOException {
    String text = HEADER + String.join("\n", rows).replace(";", ";\t") + "\n";
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void readings_areSharesOfTheLargestSizeAndRates() throws IOException {
    instance(
        "1.csv",
        "1375308176;2;5200;0;50.0;2097152.0;524288;1;2;3;4",
        "1375308476;4;5200;0;104.5;2097152.0;4194304;5;6;7;8");
    Arrival arrival = Drained.of(BitbrainsSpec.of(folder)).arrivals().get(0);
    assertEquals(ResourceVector.of(4000, 2048), arrival.request().demand());
    // 300 s from first to last sample, which holds for 300 s
    assertEquals(600 * Ticks.PER_SECOND, arrival.request().lifetimeTicks());
    double[] first = {0.5, 524288.0 / 2097152, 1, 2, 3, 4};
    double[] second = {1, 1, 5, 6, 7, 8};
    for (Channel channel : Channel.ALL) {
      int c = channel.ordinal();
      assertEquals(first[c], arrival.utilisation().at(channel, 5000, 5000), 1e-6);
      assertEquals(first[c], arrival.utilisation().at(channel, 5000, 304_999), 1e-6);
      assertEquals(second[c], arrival.utilisation().at(channel, 5000, 305_000), 1e-6);
      assertEquals(second[c], arrival.utilisation().at(channel, 5000, Ticks.PER_DAY), 1e-6);
    }
  }

  @Test
  void timeThatDoesNotGoForward_isABadRecord() throws IOException {
    instance(
        "1.csv",
        "300;1;5200;0;50.0;1024;0;1;2;3;4",
        "600;1;5200;0;60.0;1024;0;1;2;3;4",
        "600;1;5200;0;70.0;1024;0;1;2;3;4",
        "300;1;5200;0;80.0;1024;0;1;2;3;4");
    String message = Refusal.of(() -> Drained.of(BitbrainsSpec.of(folder)));
    assertTrue(message.contains("1.csv:4: column 1"), message);
    assertTrue(message.contains("'600' is not later than the record above (600)"), message);
    Drained skipped = Drained.of(new BitbrainsSpec(folder, false, BadRecords.SKIP));
    assertEquals(2, skipped.skipped());
    assertEquals(Ticks.NEVER, skipped.requests().get(0).lifetimeTicks());
    assertEquals(0.6, skipped.arrivals().get(0).utilisation().at(Channel.CPU, 0, 999_000), 1e-6);
  }

  @Test
  void instanceWithoutCores_isLeftOutAndCounted() throws IOException {
    instance("1.csv", "300;0;0;0;0;0;0;0;0;0;0", "600;0;0;0;0;0;0;0;0;0;0");
    instance("2.csv", "300;1;5200;0;50.0;1024;0;1;2;3;4");
    Drained skipped = Drained.of(new BitbrainsSpec(folder, true, BadRecords.SKIP));
    assertEquals(1, skipped.requests().size());
    assertEquals("2.csv", skipped.requests().get(0).name());
    assertEquals(0, skipped.requests().get(0).id());
    assertEquals(2, skipped.skipped());
  }

  @Test
  void realFolder_has20InstancesOfAMonth() {
    BitbrainsSpec spec = BitbrainsSpec.of(RealTraces.at("bitbrains-rnd/rnd/2013-8"));
    Drained drained = Drained.of(spec);
    assertEquals(20, drained.arrivals().size());
    assertEquals(0, drained.skipped());
    double days =
        drained.requests().stream()
            .mapToDouble(r -> Ticks.toHours(r.lifetimeTicks()) / 24)
            .average()
            .orElseThrow();
    assertEquals(31, days, 2);
  }
}
