package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceFormatTest {

  @Test
  void formats_areFoundByTheirKeys() {
    for (TraceFormat format : TraceFormat.values()) {
      assertEquals(Optional.of(format), TraceFormat.byKey(format.key()));
      assertFalse(format.columns().isEmpty());
      assertFalse(format.description().isEmpty());
    }
    assertTrue(TraceFormat.byKey("azure").isEmpty());
  }

  @Test
  void format_opensAPathWithDefaults(@TempDir Path folder) throws IOException {
    Path csv = Files.writeString(folder.resolve("t.csv"), "arrival,vcpus,memory\n5,1,2\n");
    assertEquals(1, Drained.of(TraceFormat.CSV.at(csv)).arrivals().size());
    Path azure = Files.writeString(folder.resolve("v.csv"), "v,s,d,0,9,,,,,1,2\n");
    assertEquals(1, Drained.of(TraceFormat.AZURE_2017.at(azure)).arrivals().size());
    Path day = Files.createDirectory(folder.resolve("day"));
    Files.writeString(day.resolve("node"), "7\n");
    assertEquals(1, Drained.of(TraceFormat.PLANETLAB.at(day)).arrivals().size());
  }
}
