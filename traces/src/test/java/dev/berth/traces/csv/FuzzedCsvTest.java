package dev.berth.traces.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.model.BadInputException;
import dev.berth.traces.CsvSpec;
import dev.berth.traces.Drained;
import dev.berth.traces.rows.BadRecords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** Whatever a file holds, each record is a request or is counted, or there is one clear error. */
class FuzzedCsvTest {

  private static final CsvMapping MAPPING =
      new CsvMapping(
          Map.of(
              CsvField.ARRIVAL, "0",
              CsvField.DEPARTURE, "1",
              CsvField.VCPUS, "2",
              CsvField.MEMORY, "3"),
          ',',
          false,
          TimeScale.SECONDS,
          MemoryScale.GIB,
          VcpuScale.VCPUS);

  private Path file = Path.of("unset");

  @BeforeProperty
  void createFile() throws IOException {
    file = Files.createTempFile("berth-fuzz", ".csv");
  }

  @AfterProperty
  void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @Provide
  Arbitrary<List<String>> records() {
    Arbitrary<String> field =
        Arbitraries.of(
            "0",
            "1",
            "2",
            "4.5",
            "9.5e-07",
            "1e400",
            "-1",
            "NaN",
            "",
            " 3 ",
            "x",
            "0x1",
            "1_0",
            "99999999999999999999",
            "\"7\"",
            "\"a,b\"",
            "١");
    return field.list().ofMinSize(1).ofMaxSize(6).map(f -> String.join(",", f)).list().ofSize(8);
  }

  @Property(tries = 300)
  void everyRecord_isARequestOrCounted(@ForAll("records") List<String> records) throws IOException {
    List<String> kept = records.stream().filter(r -> !r.isEmpty()).toList();
    Files.write(file, kept);
    CsvSpec spec = new CsvSpec(file, MAPPING, true, BadRecords.SKIP);
    if (kept.isEmpty()) {
      return;
    }
    Drained drained = Drained.of(spec);
    assertEquals(kept.size(), drained.arrivals().size() + drained.skipped());
  }

  @Property(tries = 300)
  void anyBytes_giveRequestsOrBadInput(@ForAll byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try {
      Drained drained = Drained.of(new CsvSpec(file, MAPPING, true, BadRecords.SKIP));
      assertTrue(drained.arrivals().size() + drained.skipped() > 0);
    } catch (BadInputException e) {
      String message = String.valueOf(e.getMessage());
      assertTrue(message.startsWith(file.toString()), message);
    }
  }
}
