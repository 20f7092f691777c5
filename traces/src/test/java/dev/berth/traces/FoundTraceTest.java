package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoundTraceTest {

  @TempDir Path folder;

  /** Rows as the READMEs of the data sets give them. */
  @ParameterizedTest
  @CsvSource({
    "alibaba-openb-2023, openb-2023, 8152, 0",
    "azure-2017, azure-2017, 410276, 0",
    "azure-packing-2020-sample/gohclive/csv/old/vm entry list(5000).csv, azure-packing-2020-csv, 5000, 0",
    "bitbrains-rnd/rnd/2013-8, bitbrains, 20, 172470",
    "huawei-topology-aware/VM_data_C1.xlsx, huawei-topology, 4998, 0",
    "huawei-topology-aware/VM_data_C2.xlsx, huawei-topology, 4998, 0",
    "huawei-topology-aware/VM_data_C3.xlsx, huawei-topology, 4998, 0",
    "huawei-topology-aware/VM_data_C4.xlsx, huawei-topology, 4998, 0",
    "opendc-bitbrains-small/main, opendc, 50, 276979",
    "opendc-bitbrains-small/test, opendc, 50, 276979",
    "planetlab, planetlab, 1052, 302976"
  })
  void everyRealWorkload_isRecognisedAndReadWhole(
      String path, String format, long requests, long readings) {
    FoundTrace found = FoundTrace.only(RealTraces.at(path));
    assertEquals(format, found.format().key());
    try (Workload workload = found.format().at(found.path()).open(new Draws(1))) {
      long count = 0;
      while (workload.next() != null) {
        count++;
      }
      assertEquals(requests, count);
      assertEquals(readings, workload instanceof ReadingSource s ? s.readings() : 0);
      assertEquals(0, workload.skippedRecords());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "azure-2017|a,b,c,0,300,,,,,2,3.5",
        "azure-2019|a,b,c,0,300,,,,,>24,>64",
        "huawei-east-1|vmid,cpu,memory,time,type",
        "swf|1 0 5 60 4 -1 -1 4 60 -1 1 3 1 -1 1 -1 -1 -1",
        "azure-packing-2020-csv|vmId,vmTypeId,priority,starttime,endtime,core,memory,machineId",
        "csv|arrival,vcpus,memory"
      })
  void theContentDecides_notTheName(String format, String content) throws IOException {
    Path file = Files.writeString(folder.resolve("any.name"), content + "\n");
    assertEquals(format, FoundTrace.only(file).format().key());
  }

  @Test
  void whatIsNoTrace_isRefusedWithTheFormats() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "hello\n");
    BadInputException refusal = assertThrows(BadInputException.class, () -> FoundTrace.only(file));
    assertEquals(true, refusal.getMessage().contains("azure-2017"));
    assertThrows(BadInputException.class, () -> FoundTrace.in(folder.resolve("missing")));
  }

  @Test
  void severalTraces_mustBeNamed() throws IOException {
    for (String name : List.of("a.csv", "b.csv")) {
      Files.writeString(folder.resolve(name), "arrival,vcpus,memory\n0,1,1\n");
    }
    assertEquals(2, FoundTrace.in(folder).size());
    assertThrows(BadInputException.class, () -> FoundTrace.only(folder));
  }
}
