package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-made samples after the published schemas. */
class NewReadersTest {

  @TempDir Path folder;

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("sample"), content);
  }

  private static List<Arrival> read(TraceFormat format, Path file) {
    List<Arrival> all = new ArrayList<>();
    try (Workload workload = format.at(file).open(new Draws(1))) {
      for (Arrival a = workload.next(); a != null; a = workload.next()) {
        all.add(a);
      }
    }
    return all;
  }

  @Test
  void swf_processorsBecomeVcpus() throws IOException {
    // requested 8 processors x 2048 KB = 16 MiB; submitted at 100 s, runs 60 s
    Path file = file("; comment\n7 100 5 60 4 -1 1024 8 60 2048 1 3 1 -1 1 -1 -1 -1\n");
    LaunchRequest request = read(TraceFormat.SWF, file).get(0).request();
    assertEquals(8 * 1000, request.demand().milliVcpu());
    assertEquals(8 * 2048 / 1024, request.demand().memoryMiB());
    assertEquals(60_000, request.lifetimeTicks());
    assertEquals(0, request.arrivalTick());
    assertEquals("user-3", request.tenant());
  }

  @Test
  void swf_unknownRunTime_isABadRecord_countedWhenSkipped() throws IOException {
    Path file =
        file(
            """
            1 0 5 -1 4 -1 -1 4 60 -1 0 3 1 -1 1 -1 -1 -1
            2 9 5 60 4 -1 -1 4 60 -1 1 3 1 -1 1 -1 -1 -1
            """);
    assertThrows(BadInputException.class, () -> read(TraceFormat.SWF, file));
    try (Workload jobs = TraceFormat.SWF.at(file, true, BadRecords.SKIP).open(new Draws(1))) {
      Arrival only = jobs.next();
      assertEquals("job-2", only == null ? "" : only.request().name());
      assertEquals(null, jobs.next());
      assertEquals(1, jobs.skippedRecords());
    }
  }

  @Test
  void huaweiEast_pairsCreationAndDeletion() throws IOException {
    Path file = file("vmid,cpu,memory,time,type\n5,2,4,10,0\n6,1,1,20,0\n5,2,4,70,1\n");
    List<Arrival> arrivals = read(TraceFormat.HUAWEI_EAST_1, file);
    assertEquals(2, arrivals.size());
    assertEquals((70 - 10) * 1000, arrivals.get(0).request().lifetimeTicks());
    assertEquals(Ticks.NEVER, arrivals.get(1).request().lifetimeTicks());
    assertEquals((20 - 10) * 1000, arrivals.get(1).request().arrivalTick());
  }

  @Test
  void azure2019_bucketsCountAsTheirUpperLimits() throws IOException {
    Path file = file("a,s,d,0,2591400,,,,,>24,>64\nb,s,d,300,600,,,,,4,32\n");
    List<Arrival> arrivals = read(TraceFormat.AZURE_2019, file);
    assertEquals(30_000, arrivals.get(0).request().demand().milliVcpu());
    assertEquals(70 * 1024, arrivals.get(0).request().demand().memoryMiB());
    assertEquals(Ticks.NEVER, arrivals.get(0).request().lifetimeTicks());
    assertEquals(300_000, arrivals.get(1).request().lifetimeTicks());
  }

  @Test
  void packingDatabase_negativeStartsAreWarm_nullEndsStay() throws SQLException {
    Path file = folder.resolve("packing.sqlite");
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = database.createStatement()) {
      sql.execute(
          "CREATE TABLE vm (vmId, tenantId, vmTypeId, priority, starttime REAL, endtime REAL)");
      sql.execute("CREATE TABLE vmType (id, vmTypeId, machineId, core REAL, memory REAL)");
      sql.execute("INSERT INTO vmType VALUES (1, 9, 3, 0.5, 0.25), (2, 9, 4, 0.25, 0.125)");
      sql.execute("INSERT INTO vmType VALUES (3, 8, 4, 1.0, 1.0)");
      sql.execute("INSERT INTO vm VALUES (1, 7, 9, 0, 0.5, NULL), (2, 7, 8, 1, -3.0, 1.5)");
    }
    List<Arrival> arrivals = read(TraceFormat.AZURE_PACKING_2020, file);
    // machine 4 has the most types; vm 2 began 3 days before and ends after 1.5 days
    assertTrue(arrivals.get(0).warm());
    assertEquals(Math.round(1.5 * Ticks.PER_DAY), arrivals.get(0).request().lifetimeTicks());
    assertEquals(104_000, arrivals.get(0).request().demand().milliVcpu());
    assertEquals(Ticks.PER_DAY / 2, arrivals.get(1).request().arrivalTick());
    assertEquals(Ticks.NEVER, arrivals.get(1).request().lifetimeTicks());
    assertEquals(104_000 / 4, arrivals.get(1).request().demand().milliVcpu());
  }
}
