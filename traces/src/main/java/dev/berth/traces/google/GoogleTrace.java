package dev.berth.traces.google;

import dev.berth.model.BadInputException;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.rows.RepeatedText;
import dev.berth.traces.rows.RequestDraft;
import dev.berth.traces.rows.RequestFormat;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.RowWorkload;
import dev.berth.traces.rows.Rows;
import dev.berth.traces.usage.SampleTable;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tasks of Google's clusters: every submission is a request that runs from its start to its end; a
 * task that is submitted again asks again. Events are read twice, first for when attempts end.
 *
 * @see <a href="https://github.com/google/cluster-data">Reiss, Wilkes, Hellerstein, 2011; Tirmazi
 *     et al., EuroSys 2020</a>
 */
public final class GoogleTrace implements RequestFormat {

  /** Columns of the trace of 2011. */
  public static final List<String> COLUMNS_2011 =
      Stream.concat(Tasks2011.EVENTS.stream(), Tasks2011.USAGE.stream().map(c -> "usage: " + c))
          .toList();

  /** Columns of the trace of 2019. */
  public static final List<String> COLUMNS_2019 = Tasks2019.COLUMNS;

  private static final double MILLI_VCPUS = 64_000;
  private static final double MEMORY_MIB = 256 * 1024;

  private static final List<String> ASSUMPTIONS =
      List.of(
          "Google's traces give shares of their largest machine, whose size they keep: 64 vCPUs and"
              + " 256 GiB are assumed; a request of none gets a thousandth of a vCPU.",
          "Google tasks that were submitted before the trace arrive at its start; one that never"
              + " started runs for as long as it waited; one without an end outlives the run.");

  private final TaskTable table;
  private final TaskLives lives;
  private final @Nullable SampleTable usage;
  private final RepeatedText texts = new RepeatedText();
  private final Flavors flavors = new Flavors("google-");
  private final Set<String> known = new HashSet<>();

  private GoogleTrace(TaskTable table, TaskLives lives, @Nullable SampleTable usage) {
    this.table = table;
    this.lives = lives;
    this.usage = usage;
  }

  /** Task events of 2011: a file, or a folder with task_events and, where wanted, task_usage. */
  public static Workload open2011(Path path, boolean fromFirstArrival, BadRecords badRecords) {
    return open(new Tasks2011(), GoogleFiles.of2011(path), fromFirstArrival, badRecords);
  }

  /** Instance events of 2019: a file, or a folder with them and, where wanted, usage. */
  public static Workload open2019(Path path, boolean fromFirstArrival, BadRecords badRecords) {
    return open(new Tasks2019(), GoogleFiles.of2019(path), fromFirstArrival, badRecords);
  }

  private static Workload open(
      TaskTable table, GoogleFiles files, boolean fromFirstArrival, BadRecords badRecords) {
    RejectedRecords rejected = new RejectedRecords(badRecords);
    try {
      SampleTable usage = files.usage().isEmpty() ? null : usage(table, files.usage(), rejected);
      TaskLives lives = lives(table, files.events());
      Rows rows = table.events(files.events());
      table.columns(rows);
      return RowWorkload.open(
          rows,
          columns -> new GoogleTrace(table, lives, usage),
          rejected,
          fromFirstArrival,
          ASSUMPTIONS);
    } catch (BadInputException e) {
      rejected.close();
      throw e;
    }
  }

  private static TaskLives lives(TaskTable table, List<Path> files) {
    TaskLives lives = new TaskLives();
    try (Rows rows = table.events(files)) {
      table.columns(rows);
      for (Row row = rows.next(); row != null; row = rows.next()) {
        try {
          lives.add(table.event(row));
        } catch (BadRecordException counted) {
          // The second reading meets the same row and does what the user chose.
        }
      }
    }
    return lives;
  }

  private static SampleTable usage(TaskTable table, List<Path> files, RejectedRecords rejected) {
    SampleTable samples = new SampleTable(files.get(0));
    try (Rows rows = table.usage(files)) {
      table.columns(rows);
      for (Row row = rows.next(); row != null; row = rows.next()) {
        try {
          TaskTable.Reading reading = table.reading(row);
          samples.add(
              row,
              reading.timeColumn(),
              reading.task(),
              reading.seconds(),
              reading.cpu(),
              reading.memory());
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
    }
    return samples;
  }

  @Override
  public @Nullable RequestDraft parse(Row row) {
    TaskEvent event = table.event(row);
    if (event.kind() != TaskEvent.Kind.SUBMITTED) {
      if (!known.contains(event.task())) {
        throw row.bad(
            "is an event of task %s, which no record above submits".formatted(event.task()));
      }
      return null;
    }
    long lifetime = lives.nextLifetimeTicks(event.task());
    boolean first = known.add(event.task());
    if (event.tick() == Ticks.NEVER) {
      throw row.bad("is submitted after the trace's end");
    }
    ResourceVector demand =
        ResourceVector.of(
            Math.max(1, amount(row, table.cpu(row), MILLI_VCPUS)),
            amount(row, table.memory(row), MEMORY_MIB));
    if (table.isInside(row)) {
      return null;
    }
    return new RequestDraft(
        first ? event.task() : event.task() + "#" + row.line(),
        texts.of(table.tenant(row)),
        texts.of(table.group(row)),
        texts.of(table.tag(row)),
        flavors.of(demand),
        Set.of(),
        event.tick(),
        lifetime);
  }

  private static long amount(Row row, double share, double largest) {
    if (share > 1) {
      throw row.bad("asks for %s of the largest machine".formatted(share));
    }
    return Math.round(share * largest);
  }

  /** Usage is shares of the largest machine, so the request's own share is its unit. */
  @Override
  public Utilisation utilisation(RequestDraft request) {
    ResourceVector demand = request.flavor().demand();
    return usage == null
        ? Utilisation.UNKNOWN
        : usage.of(
            request.name(),
            request.arrivalTick(),
            demand.milliVcpu() / MILLI_VCPUS,
            demand.memoryMiB() / MEMORY_MIB);
  }

  @Override
  public long readings() {
    return usage == null ? 0 : usage.given();
  }

  @Override
  public void end(RejectedRecords rejected) {
    if (usage != null) {
      usage.rejectOthers(rejected);
    }
  }
}
