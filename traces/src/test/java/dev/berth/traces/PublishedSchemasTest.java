package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Arrival;
import dev.berth.workload.Channel;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Traces that are not at hand: hand-made folders after their published schemas. */
class PublishedSchemasTest {

  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Drained read(TraceFormat format) {
    assertEquals(format, FoundTrace.only(folder).format());
    return Drained.of(format.at(folder));
  }

  private static double at(Arrival arrival, Channel channel, long seconds) {
    long start = arrival.request().arrivalTick();
    return arrival.utilisation().at(channel, start, start + seconds * Ticks.PER_SECOND);
  }

  @Test
  void google2011_everySubmissionRunsFromItsStartToItsEnd() throws IOException {
    write(
        "task_events/part-00000-of-00002.csv",
        """
        5000000,,9,0,,0,u,2,9,0.5,0.25,0,0
        6000000,,9,0,1,1,u,2,9,0.5,0.25,0,0
        """);
    write(
        "task_events/part-00001-of-00002.csv",
        """
        66000000,,9,0,1,2,u,2,9,0.5,0.25,0,0
        66000000,,9,0,,0,u,2,9,0.5,0.25,0,0
        9223372036854775807,,9,0,1,4,u,2,9,0.5,0.25,0,0
        """);
    write(
        "task_usage/part-00000-of-00001.csv",
        "5000000,305000000,9,0,1,0.125,0.25,0.3,0,0,0,0,0,0,0,0,0,0,0,0\n");
    Drained trace = read(TraceFormat.GOOGLE_2011);
    LaunchRequest first = trace.requests().get(0);
    LaunchRequest second = trace.requests().get(1);
    assertEquals(2, trace.requests().size());
    assertEquals(32_000, first.demand().milliVcpu()); // 0.5 x 64 vCPUs
    assertEquals(64 * 1024, first.demand().memoryMiB()); // 0.25 x 256 GiB
    assertEquals((66 - 6) * Ticks.PER_SECOND, first.lifetimeTicks());
    assertEquals((66 - 5) * Ticks.PER_SECOND, second.arrivalTick());
    assertEquals(Ticks.NEVER, second.lifetimeTicks());
    assertEquals("class-2", first.tag());
    // 0.125 of the largest machine used of 0.5 that were asked for
    assertEquals(0.125 / 0.5, at(trace.arrivals().get(0), Channel.CPU, 10), 1e-6);
    assertEquals(1, at(trace.arrivals().get(0), Channel.MEMORY, 10), 1e-6);
    assertTrue(Double.isNaN(at(trace.arrivals().get(0), Channel.DISK_READ, 10)));
  }

  @Test
  void google2019_instancesInsideAReservationAreNoRequests() throws IOException {
    write(
        "instance_events-000.csv",
        """
        time,type,collection_id,instance_index,alloc_collection_id,resource_request.cpus,resource_request.memory
        1000000,SUBMIT,77,0,,0.25,0.5
        2000000,SUBMIT,78,0,77,0.125,0.125
        4000000,SCHEDULE,77,0,,0.25,0.5
        10000000,KILL,77,0,,0.25,0.5
        """);
    write(
        "instance_usage-000.csv",
        """
        start_time,end_time,collection_id,instance_index,average_usage.cpus,average_usage.memory
        1000000,301000000,77,0,0.125,0.5
        """);
    Drained trace = read(TraceFormat.GOOGLE_2019);
    assertEquals(1, trace.requests().size());
    assertEquals((10 - 4) * Ticks.PER_SECOND, trace.requests().get(0).lifetimeTicks());
    assertEquals(0.5, at(trace.arrivals().get(0), Channel.CPU, 0), 1e-6);
  }

  @Test
  void alibaba2018_theFirstRecordOfAContainerAsks() throws IOException {
    write(
        "container_meta.csv",
        """
        c_2,m_1,50,app_1,started,800,800,50
        c_1,m_1,90,app_2,allocated,400,400,1.5625
        c_1,m_1,20,app_2,started,400,400,1.5625
        """);
    write("container_usage.csv", "c_1,m_1,20,40,50,,,,0.1,0.1,5\nc_1,m_1,320,80,50,,,,0.1,0.1,5\n");
    Drained trace = read(TraceFormat.ALIBABA_2018);
    assertEquals(
        List.of("c_1", "c_2"), trace.requests().stream().map(LaunchRequest::name).toList());
    assertEquals(4000, trace.requests().get(0).demand().milliVcpu());
    assertEquals(512 * 1024 / 64, trace.requests().get(0).demand().memoryMiB());
    assertEquals((50 - 20) * Ticks.PER_SECOND, trace.requests().get(1).arrivalTick());
    assertEquals(0.4, at(trace.arrivals().get(0), Channel.CPU, 299), 1e-6);
    assertEquals(0.8, at(trace.arrivals().get(0), Channel.CPU, 300), 1e-6);
  }

  @Test
  void azureReadings_belongToTheirInstances_andStrangersAreCounted() throws IOException {
    write("vmtable.csv", "a,s,d,300,900,,,,,1,1.75\nb,s,d,600,900,,,,,2,3.5\n");
    write("vm_cpu_readings-file-2-of-10.csv", "600,a,0,90,50\n600,x,0,90,50\n");
    write("vm_cpu_readings-file-1-of-10.csv", "300,a,1,40,25\n");
    assertEquals(TraceFormat.AZURE_READINGS, FoundTrace.only(folder).format());
    Path kept = folder.resolve(".kept.csv");
    try (Workload workload =
        TraceFormat.AZURE_READINGS
            .at(folder, true, BadRecords.quarantine(kept))
            .open(new Draws(1))) {
      Arrival a = java.util.Objects.requireNonNull(workload.next());
      assertEquals(0.25, at(a, Channel.CPU, 0), 1e-6);
      assertEquals(0.5, at(a, Channel.CPU, 300), 1e-6);
      Arrival b = java.util.Objects.requireNonNull(workload.next());
      assertTrue(Double.isNaN(at(b, Channel.CPU, 0)));
      assertEquals(null, workload.next());
      assertEquals(1, workload.skippedRecords());
      assertEquals(2, ((ReadingSource) workload).readings());
    }
    assertTrue(Files.readString(kept).contains("a reading of 'x'"));
  }

  @Test
  void materna_datesAndDecimalCommasAreUnderstood() throws IOException {
    write("1.csv", String.join("\n", TextSample.MATERNA.lines()) + "\n");
    Drained trace = read(TraceFormat.MATERNA);
    LaunchRequest request = trace.requests().get(0);
    assertEquals(2000, request.demand().milliVcpu());
    assertEquals(4096, request.demand().memoryMiB());
    assertEquals((300 + 300) * Ticks.PER_SECOND, request.lifetimeTicks());
    assertEquals(0.0163, at(trace.arrivals().get(0), Channel.CPU, 0), 1e-6);
    assertEquals(0.995, at(trace.arrivals().get(0), Channel.CPU, 300), 1e-6);
    assertEquals(9, at(trace.arrivals().get(0), Channel.DISK_WRITE, 0), 1e-6);
    assertEquals(1, at(trace.arrivals().get(0), Channel.NETWORK_OUT, 0), 1e-6);
  }
}
