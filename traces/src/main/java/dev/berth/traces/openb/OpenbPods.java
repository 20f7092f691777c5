package dev.berth.traces.openb;

import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RequestDraft;
import dev.berth.traces.rows.RequestFormat;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.RowWorkload;
import dev.berth.traces.rows.Rows;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The pod list of the Alibaba openb GPU trace: 11 columns with a header, sorted by creation. A pod
 * that was scheduled runs from then to its deletion; its GPU model, if any, is a required trait.
 *
 * @see <a href="https://www.usenix.org/conference/atc23/presentation/weng">Weng et al., Beware of
 *     Fragmentation, USENIX ATC 2023</a>
 */
public final class OpenbPods implements RequestFormat {

  /** Columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "name",
          "cpu_milli",
          "memory_mib",
          "num_gpu",
          "gpu_milli (of one device, where num_gpu is 1)",
          "gpu_spec",
          "qos",
          "pod_phase",
          "creation_time s",
          "deletion_time s",
          "scheduled_time s");

  private static final int NAME = 0;
  private static final int CPU = 1;
  private static final int MEMORY = 2;
  private static final int GPUS = 3;
  private static final int GPU_MILLI = 4;
  private static final int GPU_SPEC = 5;
  private static final int CREATED = 8;
  private static final int DELETED = 9;
  private static final int SCHEDULED = 10;

  private static final List<String> ASSUMPTIONS =
      List.of(
          "The openb trace names no tenants: all pods are assumed to belong to one, each its own"
              + " group.",
          "openb pods that were never scheduled have no running time: the time until they were"
              + " deleted is assumed in its place.");

  private final Flavors flavors = new Flavors("openb-");

  private OpenbPods() {}

  /** The list's requests. */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    Rows rows = Rows.withHeader(file, ',');
    return RowWorkload.open(
        rows, columns -> new OpenbPods(), badRecords, fromFirstArrival, ASSUMPTIONS);
  }

  @Override
  public RequestDraft parse(Row row) {
    if (row.size() != COLUMNS.size()) {
      throw row.bad(
          "has %d columns, but an openb pod list has %d".formatted(row.size(), COLUMNS.size()));
    }
    String name = row.text(NAME);
    return new RequestDraft(
        name,
        "openb",
        name,
        "",
        flavor(row),
        traits(row),
        row.rounded(CREATED, Ticks.PER_SECOND),
        lifetimeTicks(row));
  }

  private Flavor flavor(Row row) {
    return flavors.of(
        new ResourceVector(row.positive(CPU, 1), row.roundedUp(MEMORY, 1), 0, 0, gpuPerMille(row)));
  }

  private static long gpuPerMille(Row row) {
    long devices = row.rounded(GPUS, 1);
    long perDevice = row.rounded(GPU_MILLI, 1);
    if (perDevice > Shape.PER_MILLE || (devices > 1 && perDevice != Shape.PER_MILLE)) {
      throw row.bad(GPU_MILLI, "must be at most 1000, and 1000 where there are several devices");
    }
    return devices * perDevice;
  }

  private static Set<String> traits(Row row) {
    String model = row.text(GPU_SPEC).strip();
    if (model.indexOf('|') >= 0) {
      throw row.bad(GPU_SPEC, "allows one of several models, which a request cannot say");
    }
    return model.isEmpty() ? Set.of() : Set.of(model);
  }

  private static long lifetimeTicks(Row row) {
    int start = row.text(SCHEDULED).isEmpty() ? CREATED : SCHEDULED;
    long started = row.rounded(start, Ticks.PER_SECOND);
    long deleted = row.rounded(DELETED, Ticks.PER_SECOND);
    if (deleted < started) {
      throw row.bad(DELETED, "departs before it starts (%s)".formatted(row.text(start)));
    }
    return deleted - started;
  }
}
