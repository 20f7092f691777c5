package dev.berth.traces.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * Writes requests as CSV that {@link CsvRequests} reads back without a mapping: seconds, vCPUs and
 * GiB as exact decimals. Warm instances have no place in it and are refused.
 */
public final class CsvRequestWriter {

  private static final int MILLI = 3;

  private CsvRequestWriter() {}

  /**
   * Writes all requests.
   *
   * @param target compressed where its name ends in .gz
   * @return how many rows were written
   * @throws BadInputException when it cannot be written or an instance is warm
   */
  public static long write(Workload workload, Path target) {
    Path folder = target.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, ".requests-", ".csv");
      try {
        long rows = write(workload, draft, target);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        return rows;
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException(
          "%s: cannot be written (%s). Choose a place that can be.".formatted(target, e), e);
    }
  }

  private static long write(Workload workload, Path draft, Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(draft);
        OutputStream out = target.toString().endsWith(".gz") ? new GZIPOutputStream(file) : file;
        CsvWriter csv =
            CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      return write(workload, csv, target);
    }
  }

  private static long write(Workload workload, CsvWriter csv, Path target) {
    csv.writeRecord(
        "name",
        "tenant",
        "group",
        "tag",
        "arrival",
        "lifetime",
        "flavor",
        "vcpus",
        "memory",
        "disk",
        "network",
        "gpu",
        "traits");
    long rows = 0;
    for (Arrival arrival = workload.next(); arrival != null; arrival = workload.next()) {
      if (arrival.warm()) {
        throw new BadInputException(
            "%s: CSV has no place for instances that run at the start. Write .parquet instead."
                .formatted(target));
      }
      write(arrival.request(), csv);
      rows++;
    }
    return rows;
  }

  private static void write(LaunchRequest request, CsvWriter csv) {
    ResourceVector demand = request.demand();
    boolean stays = request.lifetimeTicks() == Ticks.NEVER;
    csv.writeRecord(
        request.name(),
        request.tenant(),
        request.group(),
        request.tag(),
        thousandths(request.arrivalTick()),
        stays ? "" : thousandths(request.lifetimeTicks()),
        request.flavor().name(),
        thousandths(demand.milliVcpu()),
        new BigDecimal(demand.memoryMiB()).divide(new BigDecimal(1024)).toPlainString(),
        Long.toString(demand.diskGiB()),
        Long.toString(demand.networkMbps()),
        thousandths(demand.gpuPerMille()),
        String.join(" ", request.requiredTraits().stream().sorted().toList()));
  }

  private static String thousandths(long amount) {
    return BigDecimal.valueOf(amount, MILLI).stripTrailingZeros().toPlainString();
  }
}
