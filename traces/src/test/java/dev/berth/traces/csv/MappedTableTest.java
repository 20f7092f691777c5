package dev.berth.traces.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.CsvSpec;
import dev.berth.traces.Drained;
import dev.berth.traces.Refusal;
import dev.berth.traces.rows.BadRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any Parquet file by a mapping of its columns, and instants written as dates. */
class MappedTableTest {

  private static final Map<CsvField, String> COLUMNS =
      Map.of(
          CsvField.ARRIVAL, "start",
          CsvField.DEPARTURE, "stop",
          CsvField.VCPUS, "cpus",
          CsvField.MEMORY, "ram");

  @TempDir Path folder;

  private Path parquet(String select) throws SQLException {
    Path file = folder.resolve("x.parquet");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  private static CsvMapping mapping(TimeScale time, DatePattern dates) {
    return new CsvMapping(COLUMNS, ',', true, time, MemoryScale.GIB, VcpuScale.VCPUS, dates);
  }

  @Test
  void parquet_isReadByTheMapping_timestampsAsMilliseconds() throws SQLException {
    Path file =
        parquet(
            "SELECT * FROM (VALUES (TIMESTAMP '2013-08-01 00:00:00', TIMESTAMP '2013-08-01"
                + " 00:01:40', 2, 4.5), (TIMESTAMP '2013-08-01 01:00:00', NULL, 1, NULL))"
                + " t(start, stop, cpus, ram)");
    CsvSpec spec = new CsvSpec(file, mapping(TimeScale.MILLISECONDS, null), true, BadRecords.SKIP);
    Drained table = Drained.of(spec);
    LaunchRequest request = table.requests().get(0);
    assertEquals(100 * Ticks.PER_SECOND, request.lifetimeTicks());
    assertEquals(2000, request.demand().milliVcpu());
    assertEquals(4608, request.demand().memoryMiB()); // 4.5 x 1024
    assertEquals(1, table.skipped()); // no memory in the second row
  }

  @Test
  void dates_areReadInTheirZone() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("t.csv"),
            """
            start,stop,cpus,ram
            2024-03-31 01:30:00,2024-03-31 03:30:00,1,1
            2024-03-31 99:30:00,2024-03-31 03:30:00,1,1
            """);
    DatePattern berlin = new DatePattern("yyyy-MM-dd HH:mm:ss", "Europe/Berlin");
    Drained table =
        Drained.of(new CsvSpec(file, mapping(TimeScale.SECONDS, berlin), true, BadRecords.SKIP));
    // summer time begins at 2:00, so 3:30 is one hour after 1:30
    assertEquals(Ticks.PER_HOUR, table.requests().get(0).lifetimeTicks());
    assertEquals(1, table.skipped());
    String message =
        Refusal.of(
            () ->
                Drained.of(
                    new CsvSpec(file, mapping(TimeScale.SECONDS, berlin), true, BadRecords.FAIL)));
    assertTrue(message.contains(":3:") && message.contains("timeFormat"), message);
  }

  @Test
  void patternsAndZones_areChecked() {
    assertThrows(IllegalArgumentException.class, () -> new DatePattern("bogus{", "UTC"));
    assertThrows(IllegalArgumentException.class, () -> new DatePattern("yyyy", "Mars/Olympus"));
  }
}
