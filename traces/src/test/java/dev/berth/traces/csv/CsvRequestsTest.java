package dev.berth.traces.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.CsvSpec;
import dev.berth.traces.Drained;
import dev.berth.traces.Refusal;
import dev.berth.traces.rows.BadRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRequestsTest {

  private final Path folder;

  CsvRequestsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("trace.csv"), text);
  }

  private List<LaunchRequest> byHeader(String text) throws IOException {
    return Drained.of(CsvSpec.of(file(text))).requests();
  }

  private String failure(String text) throws IOException {
    Path file = file(text);
    return Refusal.of(() -> Drained.of(CsvSpec.of(file)));
  }

  @Test
  void everyField_isRead() throws IOException {
    LaunchRequest r =
        byHeader(
                """
                name,tenant,group,tag,arrival,departure,flavor,vcpus,memory,disk,network,gpu,traits
                n,t,g,web,0,7,big,2.5,4,10,100,0.5,avx2|ssd
                """)
            .get(0);
    assertEquals(
        List.of("n", "t", "g", "web", "big"),
        List.of(r.name(), r.tenant(), r.group(), r.tag(), r.flavor().name()));
    assertEquals(new ResourceVector(2500, 4096, 10, 100, 500), r.demand());
    assertEquals(Set.of("avx2", "ssd"), r.requiredTraits());
    assertEquals(7 * Ticks.PER_SECOND, r.lifetimeTicks());
  }

  @Test
  void absentFields_haveTheirDocumentedValues() throws IOException {
    LaunchRequest r = byHeader("vcpus,memory,arrival\n1,0.5,3\n").get(0);
    assertEquals(
        List.of("2", "tenant", "2", ""), List.of(r.name(), r.tenant(), r.group(), r.tag()));
    assertEquals("1c-0.5g", r.flavor().name());
    assertEquals(Ticks.NEVER, r.lifetimeTicks());
  }

  @Test
  void emptyDeparture_isAliveForEver() throws IOException {
    List<LaunchRequest> requests = byHeader("arrival,departure,vcpus,memory\n0,,1,1\n0,5,1,1\n");
    assertEquals(Ticks.NEVER, requests.get(0).lifetimeTicks());
    assertEquals(5000, requests.get(1).lifetimeTicks());
  }

  @Test
  void quotesLineEndsAndByteOrderMark_areUnderstood() throws IOException {
    List<LaunchRequest> requests =
        byHeader("\uFEFFarrival,vcpus,memory,name\r\n0,1,1,\"a, \"\"b\"\"\"\r\n\r\n1,1,1,c\r\n");
    assertEquals(List.of("a, \"b\"", "c"), requests.stream().map(LaunchRequest::name).toList());
  }

  @Test
  void indicesDelimiterAndUnits_areThoseOfTheMapping() throws IOException {
    CsvMapping mapping =
        new CsvMapping(
            Map.of(
                CsvField.ARRIVAL, "0",
                CsvField.LIFETIME, "1",
                CsvField.VCPUS, "3",
                CsvField.MEMORY, "2"),
            ';',
            false,
            TimeScale.MINUTES,
            MemoryScale.MB,
            VcpuScale.MILLI_VCPUS);
    CsvSpec spec = new CsvSpec(file("2;1.5;1000;250\n"), mapping, false, BadRecords.FAIL);
    LaunchRequest r = Drained.of(spec).requests().get(0);
    assertEquals(2 * 60_000, r.arrivalTick());
    assertEquals(90_000, r.lifetimeTicks());
    // 1000 MB = 1e9 bytes = 953.67 MiB, rounded up
    assertEquals(ResourceVector.of(250, 954), r.demand());
  }

  @Test
  void exponents_areNumbers() throws IOException {
    assertEquals(
        1, byHeader("arrival,vcpus,memory\n9.5e-04,1,1\n1.0E-3,1,1\n").get(0).arrivalTick() + 1);
    assertEquals(2000, byHeader("arrival,vcpus,memory\n0,2e0,1\n").get(0).demand().milliVcpu());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0,4,1,1,9 | has 5 columns, but the header names 4",
        "0,4,1 | has 3 columns, but the header names 4",
        "5,4,1,1 | column 2 (departure): '4' departs before it arrives (5)",
        "0,4,-1,1 | column 3 (vcpus): '-1' must not be negative",
        "0,4,one,1 | column 3 (vcpus): 'one' is not a number",
        "0,4,1,Infinity | column 4 (memory): 'Infinity' is not a number",
      })
  void faultyRecord_isReportedWithItsPlace(String line, String reason) throws IOException {
    String message = failure("arrival,departure,vcpus,memory\n" + line + "\n");
    assertTrue(message.startsWith(folder.resolve("trace.csv") + ":2: " + reason), message);
  }

  @Test
  void shareOfSeveralDevices_isRefused() throws IOException {
    assertTrue(failure("arrival,vcpus,memory,gpu\n0,1,1,1.5\n").contains("whole number"));
  }

  @Test
  void columnThatTheFileLacks_isNamedWithThoseItHas() throws IOException {
    CsvMapping mapping =
        CsvMapping.of(
            Map.of(CsvField.ARRIVAL, "t", CsvField.VCPUS, "cores", CsvField.MEMORY, "ram"));
    CsvSpec spec = new CsvSpec(file("t,cpu,ram\n0,1,1\n"), mapping, true, BadRecords.FAIL);
    String message = Refusal.of(() -> Drained.of(spec));
    assertTrue(message.contains("'cores', which the mapping names for vcpus"), message);
    assertTrue(message.contains("t, cpu, ram"), message);
  }

  @Test
  void headerWithoutARequiredField_isRefused() throws IOException {
    assertTrue(failure("arrival,vcpus\n0,1\n").contains("column of 'memory'"));
  }

  @Test
  void mappingWithDepartureAndLifetime_isRefused() {
    Map<CsvField, String> both =
        Map.of(
            CsvField.ARRIVAL, "a",
            CsvField.VCPUS, "b",
            CsvField.MEMORY, "c",
            CsvField.DEPARTURE, "d",
            CsvField.LIFETIME, "e");
    assertThrows(IllegalArgumentException.class, () -> CsvMapping.of(both));
  }
}
