package dev.berth.traces.alibaba;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.rows.RequestDraft;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import dev.berth.traces.source.Folder;
import dev.berth.traces.source.ReadingSource;
import dev.berth.traces.usage.SampleTable;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The containers of the Alibaba trace of 2018: container_meta, sorted by container rather than by
 * time, so it is held in memory. The first record of a container is its request; later ones tell
 * changes of state. Containers stay; container_usage gives their CPU and memory.
 *
 * @see <a
 *     href="https://github.com/alibaba/clusterdata/blob/master/cluster-trace-v2018/trace_2018.md">cluster-trace-v2018</a>
 */
public final class ContainerTrace implements ReadingSource {

  /** Columns of container_meta and those used of container_usage. */
  public static final List<String> COLUMNS =
      List.of(
          "container_id",
          "machine_id",
          "time_stamp s",
          "app_du (the group)",
          "status",
          "cpu_request (100 is one vCPU)",
          "cpu_limit",
          "mem_size % of a machine",
          "usage: container_id, machine_id, time_stamp s, cpu_util_percent, mem_util_percent, ...");

  private static final int META_COLUMNS = 8;
  private static final int USAGE_COLUMNS = 11;
  private static final int ID = 0;
  private static final int TIME = 2;
  private static final int GROUP = 3;
  private static final int CPU = 5;
  private static final int MEMORY = 7;
  private static final int USED_CPU = 3;
  private static final int USED_MEMORY = 4;
  private static final double PERCENT = 100;
  private static final double MILLI_VCPUS = 10;
  private static final double MEMORY_MIB = 512 * 1024;

  private final RejectedRecords rejected;
  private final List<RequestDraft> requests;
  private final @Nullable SampleTable usage;
  private final long originTick;
  private int index;

  private ContainerTrace(
      List<RequestDraft> requests,
      @Nullable SampleTable usage,
      boolean fromFirstArrival,
      RejectedRecords rejected) {
    this.requests = requests;
    this.usage = usage;
    this.rejected = rejected;
    this.originTick = fromFirstArrival && !requests.isEmpty() ? requests.get(0).arrivalTick() : 0;
  }

  /** Whether a folder holds the table of containers. */
  public static boolean isFolder(Path folder) {
    return Files.isDirectory(folder) && find(folder, "container_meta") != null;
  }

  /** Opens a container_meta file, or a folder with it and perhaps container_usage. */
  public static Workload open(Path path, boolean fromFirstArrival, BadRecords badRecords) {
    Path meta = Files.isDirectory(path) ? find(path, "container_meta") : path;
    Path usage = Files.isDirectory(path) ? find(path, "container_usage") : null;
    if (meta == null) {
      throw new BadInputException(
          "%s: holds no container_meta.csv. Correct the path.".formatted(path));
    }
    RejectedRecords rejected = new RejectedRecords(badRecords);
    try {
      return new ContainerTrace(
          requests(meta, rejected),
          usage == null ? null : usage(usage, rejected),
          fromFirstArrival,
          rejected);
    } catch (RuntimeException e) {
      rejected.close();
      throw e;
    }
  }

  private static @Nullable Path find(Path folder, String start) {
    return Folder.files(folder).stream()
        .filter(file -> Folder.name(file).startsWith(start))
        .findFirst()
        .orElse(null);
  }

  private static List<RequestDraft> requests(Path meta, RejectedRecords rejected) {
    Flavors flavors = new Flavors("alibaba-");
    Map<String, RequestDraft> earliest = new HashMap<>();
    boolean empty = true;
    try (Rows rows = Rows.of(meta, ',', COLUMNS.subList(0, META_COLUMNS))) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        empty = false;
        try {
          RequestDraft draft = request(row, flavors);
          earliest.merge(draft.name(), draft, (a, b) -> a.arrivalTick() <= b.arrivalTick() ? a : b);
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
    }
    if (empty) {
      throw new BadInputException(
          "%s: holds no record. Name a file with at least one.".formatted(meta));
    }
    List<RequestDraft> sorted = new ArrayList<>(earliest.values());
    sorted.sort(
        Comparator.comparingLong(RequestDraft::arrivalTick).thenComparing(RequestDraft::name));
    return sorted;
  }

  private static RequestDraft request(Row row, Flavors flavors) {
    if (row.size() != META_COLUMNS) {
      throw row.bad("has %d columns, but container_meta has 8".formatted(row.size()));
    }
    String id = row.text(ID).strip();
    if (id.isEmpty()) {
      throw row.bad(ID, "is empty");
    }
    if (row.amount(MEMORY) > PERCENT) {
      throw row.bad(MEMORY, "is more than a machine");
    }
    ResourceVector demand =
        ResourceVector.of(
            row.positive(CPU, MILLI_VCPUS), row.roundedUp(MEMORY, MEMORY_MIB / PERCENT));
    return new RequestDraft(
        id,
        "alibaba",
        row.text(GROUP),
        "",
        flavors.of(demand),
        Set.of(),
        row.rounded(TIME, Ticks.PER_SECOND),
        Ticks.NEVER);
  }

  private static SampleTable usage(Path file, RejectedRecords rejected) {
    SampleTable samples = new SampleTable(file);
    try (Rows rows = Rows.of(file, ',', List.of("container_id", "machine_id", "time_stamp"))) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        try {
          add(row, samples);
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
    }
    return samples;
  }

  private static void add(Row row, SampleTable samples) {
    if (row.size() != USAGE_COLUMNS) {
      throw row.bad("has %d columns, but container_usage has 11".formatted(row.size()));
    }
    samples.add(
        row,
        TIME,
        row.text(ID).strip(),
        row.rounded(TIME, 1),
        row.amount(USED_CPU),
        row.amount(USED_MEMORY));
  }

  @Override
  public @Nullable Arrival next() {
    if (index == requests.size()) {
      if (usage != null) {
        usage.rejectOthers(rejected);
      }
      return null;
    }
    RequestDraft draft = requests.get(index);
    LaunchRequest request =
        new LaunchRequest(
            index++,
            draft.name(),
            draft.tenant(),
            draft.group(),
            draft.tag(),
            draft.flavor(),
            draft.requiredTraits(),
            draft.arrivalTick() - originTick,
            draft.lifetimeTicks());
    Utilisation used =
        usage == null
            ? Utilisation.UNKNOWN
            : usage.of(draft.name(), draft.arrivalTick(), PERCENT, PERCENT);
    return new Arrival(request, used, false);
  }

  @Override
  public long readings() {
    return usage == null ? 0 : usage.given();
  }

  @Override
  public List<String> assumptions() {
    return List.of(
        "Alibaba's trace of 2018 gives memory in % of a machine, whose size it keeps: 512 GiB are"
            + " assumed. Its containers have no end: all are assumed to outlive the run.",
        "Alibaba's trace of 2018 names no tenants: all containers are assumed to belong to one; the"
            + " deployment unit is the group.");
  }

  @Override
  public long skippedRecords() {
    return rejected.count();
  }

  @Override
  public void close() {
    rejected.close();
  }
}
