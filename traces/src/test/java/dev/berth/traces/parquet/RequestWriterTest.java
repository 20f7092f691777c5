package dev.berth.traces.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.AzureGeneratorSpec;
import dev.berth.traces.CsvSpec;
import dev.berth.traces.FoundTrace;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.csv.CsvRequestWriter;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestWriterTest {

  @TempDir Path folder;

  private static WorkloadSpec generated(double warm) {
    return new AzureGeneratorSpec(0.01, warm, 0, Ticks.NEVER).limited(2000);
  }

  private static List<Arrival> all(WorkloadSpec spec) {
    List<Arrival> all = new ArrayList<>();
    try (Workload workload = spec.open(new Draws(7))) {
      for (Arrival a = workload.next(); a != null; a = workload.next()) {
        all.add(a);
      }
    }
    return all;
  }

  @Test
  void whatIsWrittenAsParquet_isReadBack_warmOnesToo() throws IOException {
    Path file = folder.resolve("x.parquet");
    try (Workload workload = generated(1).open(new Draws(7))) {
      assertEquals(2000 + 1450, RequestWriter.write(workload, file));
    }
    FoundTrace found = FoundTrace.only(file);
    List<Arrival> expected = all(generated(1));
    List<Arrival> read = all(found.format().at(file, false, dev.berth.traces.rows.BadRecords.FAIL));
    assertEquals(
        expected.stream().map(Arrival::request).toList(),
        read.stream().map(Arrival::request).toList());
    assertEquals(
        expected.stream().map(Arrival::warm).toList(), read.stream().map(Arrival::warm).toList());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void whatIsWrittenAsCsv_isReadBack() {
    Path file = folder.resolve("x.csv.gz");
    try (Workload workload = generated(0).open(new Draws(7))) {
      assertEquals(2000, CsvRequestWriter.write(workload, file));
    }
    List<LaunchRequest> read =
        all(
                new CsvSpec(
                    file,
                    dev.berth.traces.csv.CsvMapping.fromHeader(file),
                    false,
                    dev.berth.traces.rows.BadRecords.FAIL))
            .stream()
            .map(Arrival::request)
            .toList();
    assertEquals(all(generated(0)).stream().map(Arrival::request).toList(), read);
  }

  @Test
  void warmInstances_haveNoPlaceInCsv() {
    try (Workload workload = generated(1).open(new Draws(7))) {
      assertThrows(
          BadInputException.class, () -> CsvRequestWriter.write(workload, folder.resolve("x.csv")));
    }
  }

  @Test
  void truncatedParquet_isRefused() throws IOException {
    Path file = folder.resolve("x.parquet");
    try (Workload workload = generated(0).open(new Draws(7))) {
      RequestWriter.write(workload, file);
    }
    byte[] bytes = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("y"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertThrows(
        BadInputException.class,
        () -> ParquetRequests.open(cut, true, dev.berth.traces.rows.BadRecords.FAIL));
  }
}
