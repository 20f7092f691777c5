package dev.berth.traces.utilisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.Ticks;
import dev.berth.traces.BitbrainsSpec;
import dev.berth.traces.CsvSpec;
import dev.berth.traces.Drained;
import dev.berth.traces.RealTraces;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesPoolTest {

  private static final String HEADER =
      "Timestamp [ms];CPU cores;CPU capacity provisioned [MHZ];CPU usage [MHZ];CPU usage [%];"
          + "Memory capacity provisioned [KB];Memory usage [KB];Disk read throughput [KB/s];"
          + "Disk write throughput [KB/s];Network received throughput [KB/s];"
          + "Network transmitted throughput [KB/s]\n";

  @TempDir Path folder;
  private WorkloadSpec requests;

  @BeforeEach
  void writeRequests() throws IOException {
    StringBuilder text = new StringBuilder("arrival,vcpus,memory\n");
    for (int i = 0; i < 300; i++) {
      text.append(i).append(',').append(1 << (i % 4)).append(",1\n");
    }
    requests = CsvSpec.of(Files.writeString(folder.resolve("requests.csv"), text));
  }

  /**
   * An instance with so many vCPUs that uses one share on its first day, twice that on its second.
   */
  private void instance(int vcpus, int percent) throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int sample = 0; sample < 2 * 288; sample++) {
      text.append(
          "%d;%d;1;1;%d;1048576;524288;1;2;3;4\n"
              .formatted(300 * sample, vcpus, sample < 288 ? percent : 2 * percent));
    }
    Path series = Files.createDirectories(folder.resolve("series"));
    Files.writeString(series.resolve(vcpus + ".csv"), text);
  }

  private static double cpu(Arrival arrival, long tick) {
    return arrival.utilisation().at(Channel.CPU, arrival.request().arrivalTick(), tick);
  }

  @Test
  void everyRequest_getsReadingsOfTheNearestSize() throws IOException {
    instance(1, 10);
    instance(4, 40);
    WorkloadSpec joined =
        requests.withSeriesOf(BitbrainsSpec.of(folder.resolve("series")), SeriesPool.Match.VCPUS);
    Set<Long> seen = new HashSet<>();
    for (Arrival arrival : Drained.of(joined).arrivals()) {
      long vcpus = arrival.request().demand().milliVcpu() / 1000;
      // 2 lies as near to 1 as to 4 and takes the smaller; 8 takes 4
      double level = vcpus <= 2 ? 0.1 : 0.4;
      double now = cpu(arrival, arrival.request().arrivalTick());
      assertTrue(
          Math.abs(now - level) < 1e-6 || Math.abs(now - 2 * level) < 1e-6, vcpus + ": " + now);
      // the other day follows, and after two days the same again
      assertEquals(
          3 * level - now, cpu(arrival, arrival.request().arrivalTick() + Ticks.PER_DAY), 1e-6);
      assertEquals(now, cpu(arrival, arrival.request().arrivalTick() + 2 * Ticks.PER_DAY), 1e-6);
      assertEquals(
          3, arrival.utilisation().at(Channel.NETWORK_IN, 0, arrival.request().arrivalTick()));
      seen.add(Math.round(100 * now));
    }
    assertEquals(Set.of(10L, 20L, 40L, 80L), seen);
  }

  @Test
  void theSameDraws_giveTheSameReadings_andInputsNameBoth() throws IOException {
    instance(1, 10);
    instance(4, 40);
    WorkloadSpec joined =
        requests.withSeriesOf(BitbrainsSpec.of(folder.resolve("series")), SeriesPool.Match.ANY);
    List<Arrival> once = Drained.of(joined).arrivals();
    List<Arrival> again = Drained.of(joined).arrivals();
    for (int i = 0; i < once.size(); i++) {
      assertEquals(cpu(once.get(i), Ticks.PER_DAY), cpu(again.get(i), Ticks.PER_DAY));
    }
    assertEquals(3, joined.inputs().size());
  }

  @Test
  void badReadings_areCountedWithBadRequests_andQuarantinedApart() throws IOException {
    instance(1, 10);
    Path broken = folder.resolve("series/2.csv");
    Files.writeString(broken, HEADER + "0;1;1;1;x;1;1;1;1;1;1\n0;1;1;1;1;1;1;1;1;1;1\n");
    WorkloadSpec joined =
        requests.withSeriesOf(
            new BitbrainsSpec(folder.resolve("series"), true, BadRecords.SET_ASIDE),
            SeriesPool.Match.ANY);
    assertEquals(1, Drained.of(joined).skipped());
    Path kept = folder.resolve("quarantine.csv");
    assertEquals(1, Drained.of(joined.quarantinedIn(kept)).skipped());
    assertTrue(
        Files.readString(folder.resolve("utilisation-quarantine.csv")).contains("is not a number"));
  }

  @Test
  void realReadings_areDealtOut() {
    WorkloadSpec joined =
        requests.withSeriesOf(
            BitbrainsSpec.of(RealTraces.at("bitbrains-rnd/rnd/2013-8")), SeriesPool.Match.VCPUS);
    for (Arrival arrival : Drained.of(joined).arrivals()) {
      for (Channel channel : Channel.ALL) {
        double value = arrival.utilisation().at(channel, 0, 5 * Ticks.PER_DAY);
        assertTrue(value >= 0, channel + " " + value);
      }
    }
  }
}
