package dev.berth.traces.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.AzureTableSpec;
import dev.berth.traces.Drained;
import dev.berth.traces.Refusal;
import dev.berth.traces.rows.BadRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureTableTest {

  private static final String GOOD = "v0,s0,d0,600,1500,,,,,8,14\n";

  private final Path folder;

  AzureTableTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path table(String text) throws IOException {
    return Files.writeString(folder.resolve("vmtable.csv"), text);
  }

  private List<LaunchRequest> requests(String text) throws IOException {
    return Drained.of(AzureTableSpec.of(table(text))).requests();
  }

  private String failure(String text) throws IOException {
    AzureTableSpec spec = AzureTableSpec.of(table(text));
    return Refusal.of(() -> Drained.of(spec));
  }

  @Test
  void columns_becomeARequest() throws IOException {
    LaunchRequest request = requests("v0,s0,d0,600,1500,,,,,1,1.75\n").get(0);
    assertEquals("v0", request.name());
    assertEquals("s0", request.tenant());
    assertEquals("d0", request.group());
    assertEquals("azure-1c-1.75g", request.flavor().name());
    // 1 vCPU = 1000 milli-vCPU; 1.75 GiB x 1024 = 1792 MiB
    assertEquals(ResourceVector.of(1000, 1792), request.demand());
    assertEquals((1500 - 600) * Ticks.PER_SECOND, request.lifetimeTicks());
  }

  @Test
  void clock_startsAtTheFirstArrival() throws IOException {
    List<LaunchRequest> requests = requests(GOOD + "v1,s0,d0,900,1500,,,,,8,14\n");
    assertEquals(0, requests.get(0).arrivalTick());
    assertEquals((900 - 600) * Ticks.PER_SECOND, requests.get(1).arrivalTick());
    assertEquals(List.of(0L, 1L), requests.stream().map(LaunchRequest::id).toList());
  }

  @Test
  void clock_keepsTheTracesOwnOnRequest() throws IOException {
    AzureTableSpec spec = new AzureTableSpec(table(GOOD), false, BadRecords.FAIL);
    assertEquals(600 * Ticks.PER_SECOND, Drained.of(spec).requests().get(0).arrivalTick());
  }

  @Test
  void deletedAtTheEndOfTheTrace_isAliveForEver() throws IOException {
    assertEquals(Ticks.NEVER, requests("v0,s0,d0,600,2591400,,,,,8,14\n").get(0).lifetimeTicks());
  }

  @Test
  void equalShapes_shareOneFlavor() throws IOException {
    List<LaunchRequest> requests = requests(GOOD + GOOD);
    assertSame(requests.get(0).flavor(), requests.get(1).flavor());
    assertSame(requests.get(0).tenant(), requests.get(1).tenant());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1,s0,d0,900,1500,,,,,8 | has 10 columns, but the Azure 2017 VM table has 11",
        "v1,s0,d0,900,1500,,,,,8,14,9 | has 12 columns, but the Azure 2017 VM table has 11",
        "v1,s0,d0,900,899,,,,,8,14 | column 5 (deleted s): '899' departs before it arrives (900)",
        "v1,s0,d0,-900,1500,,,,,8,14 | column 4 (created s): '-900' must not be negative",
        "v1,s0,d0,900,1500,,,,,eight,14 | column 10 (vcpus): 'eight' is not a number",
        "v1,s0,d0,900,1500,,,,,NaN,14 | column 10 (vcpus): 'NaN' is not a number",
        "v1,s0,d0,900,1500,,,,,0x1p3,14 | column 10 (vcpus): '0x1p3' is not a number",
        "v1,s0,d0,900,1500,,,,,8,1.4.2 | column 11 (memory GB): '1.4.2' is not a number",
        "v1,s0,d0,900,1500,,,,,8,1e300 | column 11 (memory GB): '1e300' is too large",
        "v1,s0,d0,900,1500,,,,,0,14 | column 10 (vcpus): '0' must be positive",
        "v1,s0,d0,900,,,,,,8,14 | column 5 (deleted s): '' is empty, but a number is needed",
        "v1,s0,d0,300,900,,,,,8,14 | arrives at 300.0 s, before the record above it (600.0 s)",
      })
  void faultyRecord_isReportedWithItsPlace(String line, String reason) throws IOException {
    String message = failure(GOOD + line + "\n");
    assertTrue(message.startsWith(folder.resolve("vmtable.csv") + ":2: "), message);
    assertTrue(message.contains(reason), message);
    assertTrue(message.endsWith("or set badRecords to skip or quarantine."), message);
  }

  @Test
  void skip_leavesOutAndCounts() throws IOException {
    String text = GOOD + "short,row\n" + GOOD + "v,s,d,900,1500,,,,,-1,14\n" + GOOD;
    AzureTableSpec spec = new AzureTableSpec(table(text), true, BadRecords.SKIP);
    Drained drained = Drained.of(spec);
    assertEquals(3, drained.arrivals().size());
    assertEquals(2, drained.skipped());
    assertEquals(2, drained.requests().get(2).id());
  }

  @Test
  void quarantine_keepsLineAndReason() throws IOException {
    Path kept = folder.resolve("bad.csv");
    Path file = table(GOOD + "short,row\n" + GOOD);
    Drained drained = Drained.of(new AzureTableSpec(file, true, BadRecords.quarantine(kept)));
    assertEquals(2, drained.arrivals().size());
    assertEquals(1, drained.skipped());
    assertEquals(
        List.of(
            "file,line,column,reason,record",
            file + ",2,,\"has 2 columns, but the Azure 2017 VM table has 11\",\"short,row\""),
        Files.readAllLines(kept));
  }

  @Test
  void quarantineInAMissingFolder_isRefused() throws IOException {
    BadRecords choice = BadRecords.quarantine(folder.resolve("no/such/bad.csv"));
    AzureTableSpec spec = new AzureTableSpec(table(GOOD), true, choice);
    assertThrows(BadInputException.class, () -> Drained.of(spec));
  }

  @Test
  void emptyFile_isRefused() throws IOException {
    assertTrue(failure("").contains("holds no record"));
  }

  private Path truncatedGzip() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(whole)) {
      for (int i = 0; i < 100_000; i++) {
        String row = "v%d,s%d,d0,600,1500,,,,,8,14\n".formatted(i, i);
        gzip.write(row.getBytes(StandardCharsets.UTF_8));
      }
    }
    Path file = folder.resolve("cut.csv.gz");
    return Files.write(file, Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
  }

  @Test
  void truncatedGzip_isRefusedHoweverBadRecordsAreTreated() throws IOException {
    AzureTableSpec spec = new AzureTableSpec(truncatedGzip(), true, BadRecords.SKIP);
    String message = Refusal.of(() -> Drained.of(spec));
    assertTrue(message.startsWith(spec.file() + ": cannot be read to its end"), message);
    assertTrue(message.contains("truncated or damaged"), message);
  }

  @Test
  void reading_isLazy() throws IOException {
    // The file ends too early, but nobody reads so far.
    assertEquals(
        100, Drained.of(AzureTableSpec.of(truncatedGzip()).limited(100)).requests().size());
  }
}
