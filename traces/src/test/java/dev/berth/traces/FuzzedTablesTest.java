package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** As {@link FuzzedReadersTest}, for formats that are no text: values within, and cut files. */
class FuzzedTablesTest {

  private Path folder = Path.of("unset");

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("berth-fuzz");
  }

  @AfterProperty
  void deleteFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Collections.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** What a cell of a typed table can hold, as an SQL literal. */
  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.of(
            "NULL", "0", "1", "2", "-1", "300000", "9223372036854775807", "-9223372036854775807")
        .list()
        .ofSize(10)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6);
  }

  @Property(tries = 60)
  void nativeParquet(@ForAll("rows") List<List<String>> rows) throws SQLException {
    Path file = folder.resolve("requests.parquet");
    String table =
        values(rows, 10)
            + " t(a,b,c,d,e,f,g,h,i,j)) SELECT a::VARCHAR AS name, 't' AS tenant, b::VARCHAR AS"
            + " \"group\", '' AS tag, 'f' AS flavor, '' AS traits, c::BIGINT AS arrival_ms,"
            + " d::BIGINT AS lifetime_ms, e::BIGINT AS milli_vcpu, f::BIGINT AS memory_mib,"
            + " g::BIGINT AS disk_gib, h::BIGINT AS network_mbps, i::BIGINT AS gpu_per_mille,"
            + " CAST(least(greatest(j::BIGINT, -5), 5) AS INTEGER) AS numa_nodes, false AS warm FROM x";
    duck("COPY (WITH x AS (SELECT * FROM (" + table + ") TO '" + file + "' (FORMAT parquet)");
    requireAll(TraceFormat.PARQUET, file, rows.size());
  }

  @Property(tries = 60)
  void openDc(@ForAll("rows") List<List<String>> rows) throws SQLException {
    Path tasks = folder.resolve("tasks.parquet");
    Path fragments = folder.resolve("fragments.parquet");
    duck(
        "COPY (SELECT 'a' AS id, 0::BIGINT AS submission_time, 300000::BIGINT AS duration, 2 AS"
            + " cpu_count, 100.0::DOUBLE AS cpu_capacity, 4096::BIGINT AS mem_capacity) TO '"
            + tasks
            + "' (FORMAT parquet)");
    duck(
        "COPY (WITH x AS (SELECT * FROM ("
            + values(rows, 10)
            + " t(a,b,c,d,e,f,g,h,i,j)) SELECT CASE WHEN a = 1 THEN 'a' ELSE a::VARCHAR END AS id,"
            + " b::BIGINT AS duration, 2 AS cpu_count, CASE WHEN c = 0 THEN 'NaN'::DOUBLE ELSE"
            + " c::DOUBLE END AS cpu_usage FROM x) TO '"
            + fragments
            + "' (FORMAT parquet)");
    requireAll(TraceFormat.OPENDC, folder, rows.size());
  }

  @Property(tries = 60)
  void packingDatabase(@ForAll("rows") List<List<String>> rows) throws SQLException, IOException {
    Path file = folder.resolve("packing.sqlite");
    Files.deleteIfExists(file);
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = database.createStatement()) {
      sql.execute("CREATE TABLE vm (vmId, tenantId, vmTypeId, priority, starttime, endtime)");
      sql.execute("CREATE TABLE vmType (id, vmTypeId, machineId, core, memory)");
      sql.execute("INSERT INTO vmType VALUES (1, 1, 3, 0.5, 0.25), (2, 2, 3, 'x', 0.125)");
      for (List<String> row : rows) {
        sql.execute("INSERT INTO vm VALUES (" + String.join(",", row.subList(0, 5)) + ", 'NaN')");
        sql.execute("INSERT INTO vm VALUES (" + String.join(",", row.subList(0, 6)) + ")");
      }
    }
    requireAll(TraceFormat.AZURE_PACKING_2020, file, 2L * rows.size());
  }

  @Property(tries = 30)
  void topologySheet(@ForAll("rows") List<List<String>> rows) throws IOException {
    Path file = folder.resolve("VM_data.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet();
      Row header = sheet.createRow(0);
      List<String> names =
          List.of("flavor_vcpus", "flavor_ram", "numa", "strategy", "group", "domain");
      for (int c = 0; c < names.size(); c++) {
        header.createCell(c).setCellValue(names.get(c));
      }
      for (int r = 0; r < rows.size(); r++) {
        Row row = sheet.createRow(r + 1);
        for (int c = 0; c < 6; c++) {
          String value = rows.get(r).get(c);
          if (value.equals("-1")) {
            row.createCell(c).setCellValue("NaN");
          } else if (!value.equals("NULL")) {
            row.createCell(c).setCellValue(Double.parseDouble(value));
          }
        }
      }
      book.write(out);
    }
    requireAll(TraceFormat.HUAWEI_TOPOLOGY, file, rows.size());
  }

  @Property(tries = 40)
  void aCutOrForeignFile_isRefused(@ForAll("cuts") double cut, @ForAll byte[] foreign)
      throws IOException, SQLException {
    nativeParquet(List.of(List.of("1", "1", "1", "1", "1", "1", "1", "1", "1", "1")));
    byte[] whole = Files.readAllBytes(folder.resolve("requests.parquet"));
    Path file = folder.resolve("broken");
    for (byte[] bytes : List.of(Arrays.copyOf(whole, (int) (cut * whole.length)), foreign)) {
      Files.write(file, bytes);
      for (TraceFormat format :
          List.of(
              TraceFormat.PARQUET, TraceFormat.AZURE_PACKING_2020, TraceFormat.HUAWEI_TOPOLOGY)) {
        try (Workload workload = format.at(file, true, BadRecords.SKIP).open(new Draws(1))) {
          while (workload.next() != null) {
            // Read to its end.
          }
          throw new AssertionError(format + " read " + bytes.length + " broken bytes");
        } catch (BadInputException e) {
          assertTrue(String.valueOf(e.getMessage()).startsWith(file.toString()), e.getMessage());
        }
      }
    }
  }

  @Provide
  Arbitrary<Double> cuts() {
    return Arbitraries.doubles().between(0, 0.99);
  }

  private void requireAll(TraceFormat format, Path path, long records) {
    Path kept = folder.resolve("kept.csv");
    try (Workload workload =
        format.at(path, true, BadRecords.quarantine(kept)).open(new Draws(1))) {
      long requests = 0;
      while (workload.next() != null) {
        requests++;
      }
      long used = workload instanceof ReadingSource source ? source.readings() : requests;
      assertEquals(records, used + workload.skippedRecords());
    }
  }

  private static String values(List<List<String>> rows, int columns) {
    StringBuilder text = new StringBuilder("VALUES ");
    for (int r = 0; r < rows.size(); r++) {
      text.append(r == 0 ? "(" : ", (");
      for (int c = 0; c < columns; c++) {
        text.append(c == 0 ? "" : ", ")
            .append("CAST(")
            .append(rows.get(r).get(c))
            .append(" AS BIGINT)");
      }
      text.append(')');
    }
    return text.append(')').toString();
  }

  private static void duck(String sql) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
