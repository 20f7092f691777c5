package dev.berth.traces.huawei;

import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RequestDraft;
import dev.berth.traces.rows.RequestFormat;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.RowWorkload;
import dev.berth.traces.rows.Rows;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The Huawei-East-1 trace: one row per creation (type 0) and deletion (type 1), in order of time. A
 * first reading keeps when each instance is deleted, so memory grows with the number of instances;
 * deletions are no requests and are passed over.
 *
 * @see <a href="https://github.com/huaweicloud/VM-placement-dataset">VM-placement-dataset</a>
 */
public final class HuaweiEast implements RequestFormat {

  /** Columns, in order. */
  public static final List<String> COLUMNS =
      List.of("vmid", "cpu vCPUs", "memory GB", "time s", "type (0 create, 1 delete)");

  private static final List<String> NAMES = List.of("vmid", "cpu", "memory", "time", "type");
  private static final int ID = 0;
  private static final int CPU = 1;
  private static final int MEMORY = 2;
  private static final int TIME = 3;
  private static final int TYPE = 4;
  private static final int MIB_PER_GIB = 1024;

  private final Flavors flavors = new Flavors("huawei-");
  private final Map<String, Long> deletedTicks;
  private final Set<String> created = new HashSet<>();
  private final Set<String> deleted = new HashSet<>();

  private HuaweiEast(Map<String, Long> deletedTicks) {
    this.deletedTicks = deletedTicks;
  }

  /** Whether a line is the header of such a file. */
  public static boolean isHeader(String line) {
    return List.of(line.strip().split(",", -1)).equals(NAMES);
  }

  /** The file's creations. */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    Map<String, Long> deleted = deletions(file);
    return RowWorkload.open(
        Rows.withHeader(file, ','),
        rows -> new HuaweiEast(deleted),
        badRecords,
        fromFirstArrival,
        List.of(
            "Huawei-East-1 names no tenants: all instances are assumed to belong to one, each its"
                + " own group; those that are never deleted outlive the run."));
  }

  private static Map<String, Long> deletions(Path file) {
    Map<String, Long> deleted = new HashMap<>();
    try (Rows rows = Rows.withHeader(file, ',')) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        try {
          if (isDeletion(row)) {
            deleted.putIfAbsent(row.text(ID), row.rounded(TIME, Ticks.PER_SECOND));
          }
        } catch (BadRecordException counted) {
          // The second reading meets the same row and does what the user chose.
        }
      }
    }
    return deleted;
  }

  private static boolean isDeletion(Row row) {
    if (row.size() != NAMES.size()) {
      throw row.bad("has %d columns, but Huawei-East-1 has 5".formatted(row.size()));
    }
    return switch (row.text(TYPE).strip()) {
      case "0", "create" -> false;
      case "1", "delete" -> true;
      default -> throw row.bad(TYPE, "is neither 0 (create) nor 1 (delete)");
    };
  }

  private void requireCreated(Row row, String id) {
    if (!created.contains(id)) {
      throw row.bad(ID, "is deleted, but no record above it creates it");
    }
    if (!deleted.add(id)) {
      throw row.bad(ID, "is deleted twice");
    }
  }

  @Override
  public @Nullable RequestDraft parse(Row row) {
    boolean deletion = isDeletion(row);
    String id = row.text(ID);
    long time = row.rounded(TIME, Ticks.PER_SECOND);
    ResourceVector demand =
        ResourceVector.of(row.positive(CPU, 1000), row.roundedUp(MEMORY, MIB_PER_GIB));
    if (deletion) {
      requireCreated(row, id);
      return null;
    }
    if (!created.add(id)) {
      throw row.bad(ID, "is created twice");
    }
    Long ends = deletedTicks.get(id);
    if (ends != null && ends < time) {
      throw row.bad(ID, "is deleted before it is created");
    }
    return new RequestDraft(
        id,
        "huawei",
        id,
        "",
        flavors.of(demand),
        Set.of(),
        time,
        ends == null ? Ticks.NEVER : ends - time);
  }
}
