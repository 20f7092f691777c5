package dev.berth.traces.datacenter;

import dev.berth.model.BadInputException;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The node list of the Alibaba openb GPU trace: sn, cpu_milli, memory_mib, gpu, model. The model of
 * the graphics devices is a trait.
 */
public final class OpenbNodes {

  private static final List<String> HEADER =
      List.of("sn", "cpu_milli", "memory_mib", "gpu", "model");

  private OpenbNodes() {}

  /**
   * All nodes, in the order of the file.
   *
   * @throws BadInputException at the first record that is no node
   */
  public static List<DescribedHost> read(Path file) {
    List<DescribedHost> hosts = new ArrayList<>();
    try (Rows rows = Rows.withHeader(file, ',')) {
      if (!rows.names().equals(HEADER)) {
        throw new BadInputException(
            "%s: lacks the header %s. Name a node list of the openb trace."
                .formatted(file, String.join(",", HEADER)));
      }
      for (Row row = rows.next(); row != null; row = rows.next()) {
        hosts.add(host(row));
      }
    } catch (BadRecordException bad) {
      throw Records.refused(bad);
    }
    return Records.notEmpty(file, hosts);
  }

  private static DescribedHost host(Row row) {
    if (row.size() != HEADER.size()) {
      throw row.bad("has %d columns, but a node has 5".formatted(row.size()));
    }
    long gpus = row.rounded(3, 1);
    String model = row.text(4).strip();
    ResourceVector nameplate =
        new ResourceVector(row.positive(1, 1), row.positive(2, 1), 0, 0, gpus * Shape.PER_MILLE);
    String kind =
        "openb-%dm-%dMiB%s"
            .formatted(
                nameplate.milliVcpu(),
                nameplate.memoryMiB(),
                gpus == 0 ? "" : "-%dx%s".formatted(gpus, model));
    return new DescribedHost(
        row.text(0), kind, nameplate, 1, model.isEmpty() ? Set.of() : Set.of(model));
  }
}
