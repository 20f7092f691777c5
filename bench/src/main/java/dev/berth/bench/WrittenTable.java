package dev.berth.bench;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.traces.AzureTableSpec;
import dev.berth.traces.parquet.ParquetRequests;
import dev.berth.traces.parquet.RequestWriter;
import dev.berth.traces.rows.BadRecords;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A made-up trace file in the layout of the Azure 2017 VM table, gzipped. */
final class WrittenTable {

  private static final int[] VCPUS = {1, 2, 4, 8};
  private static final int TENANTS = 500;
  private static final int LONGEST_SECONDS = 100_000;

  private WrittenTable() {}

  static Path write(int requests) throws IOException {
    Path file = Files.createTempFile("berth-bench", ".csv.gz");
    SequentialDraws draws = new Draws(1).sequence(Stream.named("written-table"), 0);
    try (Writer out =
        new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.US_ASCII)) {
      for (int row = 0; row < requests; row++) {
        out.write(line(row, draws));
      }
    }
    return file;
  }

  /** Writes its requests as native Parquet. */
  static void convert(Path file, Path parquet) {
    try (Workload workload = AzureTableSpec.of(file).open(new Draws(1))) {
      RequestWriter.write(workload, parquet);
    }
  }

  /** Reads native Parquet to the end; returns the number of requests. */
  static long readParquet(Path file) {
    try (Workload workload = ParquetRequests.open(file, true, BadRecords.FAIL)) {
      return count(workload);
    }
  }

  /** Reads it to the end; returns the number of requests. */
  static long read(Path file) {
    try (Workload workload = AzureTableSpec.of(file).open(new Draws(1))) {
      return count(workload);
    }
  }

  private static long count(Workload workload) {
    long requests = 0;
    while (workload.next() != null) {
      requests++;
    }
    return requests;
  }

  private static String line(int row, SequentialDraws draws) {
    int tenant = draws.nextInt(TENANTS);
    int vcpus = VCPUS[draws.nextInt(VCPUS.length)];
    int deleted = row + 300 + draws.nextInt(LONGEST_SECONDS);
    return "vm%08d,tenant%d,deployment%d,%d,%d,95.1,10.2,50.3,Unknown,%d,%s%n"
        .formatted(row, tenant, tenant * 7 + row % 7, row, deleted, vcpus, vcpus * 1.75);
  }
}
