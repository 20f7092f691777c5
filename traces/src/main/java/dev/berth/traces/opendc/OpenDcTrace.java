package dev.berth.traces.opendc;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.traces.parquet.Duck;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecordException.Fault;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Arrival;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A folder in OpenDC's Parquet: tasks and fragments, or the older meta and trace. An instance
 * arrives at its submission, runs for its duration and uses its fragments one after the other; the
 * fragments of one instance are read when its turn comes.
 *
 * @see <a href="https://github.com/atlarge-research/opendc">OpenDC</a>
 */
public final class OpenDcTrace implements ReadingSource {

  /** Columns of the two files. */
  public static final List<String> COLUMNS =
      List.of(
          "tasks: id, submission_time ms, duration ms, cpu_count, cpu_capacity MHz (of all),"
              + " mem_capacity KB",
          "fragments: id, duration ms, cpu_usage MHz",
          "or the older meta: id, start_time, stop_time, cpu_count, cpu_capacity, mem_capacity",
          "and trace: id, timestamp, duration ms, cpu_count, cpu_usage MHz");

  private static final double KB_PER_MIB = 1024;
  private static final int COLUMNS_OF_A_TASK = 6;
  private static final double LARGEST = 1e15;

  private final OpenDcFiles files;
  private final boolean fromFirstArrival;
  private final RejectedRecords rejected;
  private final Duck duck = Duck.inMemory();
  private final Flavors flavors = new Flavors("opendc-");
  private final ResultSet tasks;
  private long row;
  private long id;
  private long origin = -1;
  private long readings;
  private boolean strangersTaken;

  private OpenDcTrace(OpenDcFiles files, boolean fromFirstArrival, BadRecords badRecords) {
    this.files = files;
    this.fromFirstArrival = fromFirstArrival;
    this.rejected = new RejectedRecords(badRecords);
    this.tasks = duck.query(files.tasksQuery(), files.tasks());
  }

  /**
   * Opens a folder.
   *
   * @throws BadInputException when it lacks one of the files
   */
  public static OpenDcTrace open(Path folder, boolean fromFirstArrival, BadRecords badRecords) {
    return new OpenDcTrace(OpenDcFiles.in(folder), fromFirstArrival, badRecords);
  }

  @Override
  public @Nullable Arrival next() {
    try {
      while (tasks.next()) {
        row++;
        try {
          return arrival();
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
      if (row == 0) {
        throw new BadInputException(
            "%s: holds no record. Name a file with at least one.".formatted(files.tasks()));
      }
      takeStrangers();
      return null;
    } catch (SQLException e) {
      throw Duck.unreadable(files.tasks(), e);
    }
  }

  /** Fragments of no instance are bad records, too. */
  private void takeStrangers() throws SQLException {
    if (strangersTaken) {
      return;
    }
    strangersTaken = true;
    try (Duck other = Duck.inMemory();
        ResultSet strangers = other.query(files.strangersQuery(), files.fragments())) {
      while (strangers.next()) {
        String id = String.valueOf(strangers.getString(1));
        rejected.take(
            new BadRecordException(
                new Fault(
                    files.fragments(), 0, "", "a fragment of %s has no task".formatted(id), id)));
      }
    }
  }

  private Arrival arrival() throws SQLException {
    String name = tasks.getString(1);
    for (int column = 1; column <= COLUMNS_OF_A_TASK; column++) {
      require(tasks.getObject(column) != null, "lacks a value");
    }
    long submitted = tasks.getLong(2);
    long duration = tasks.getLong(3);
    int cpus = tasks.getInt(4);
    double capacityMhz = tasks.getDouble(5);
    double memoryKb = tasks.getDouble(6);
    require(submitted >= 0 && duration >= 0, "has a negative time");
    require(cpus > 0 && capacityMhz > 0 && capacityMhz < LARGEST, "has no possible capacity");
    require(memoryKb >= 0 && memoryKb < LARGEST, "has no possible memory");
    origin = origin < 0 ? (fromFirstArrival ? submitted : 0) : origin;
    Fragments fragments = Fragments.of(files, name, capacityMhz, rejected);
    readings += fragments.count();
    long memoryMib = (long) StrictMath.ceil(memoryKb / KB_PER_MIB);
    LaunchRequest request =
        new LaunchRequest(
            id++,
            name,
            "opendc",
            name,
            "",
            flavors.of(ResourceVector.of(cpus * 1000L, memoryMib)),
            Set.of(),
            submitted - origin,
            duration);
    return new Arrival(request, fragments, false);
  }

  private void require(boolean valid, String reason) {
    if (!valid) {
      throw new BadRecordException(
          new Fault(files.tasks(), row, "", "row " + row + " " + reason, ""));
    }
  }

  @Override
  public long readings() {
    return readings;
  }

  @Override
  public List<String> assumptions() {
    return List.of(
        "OpenDC files name no tenants: all instances are assumed to belong to one, each its own"
            + " group.",
        "OpenDC's mem_capacity is read in KB, as its Bitbrains files hold it, though its"
            + " documentation says MB; CPU use above the capacity is cut to 100 %.");
  }

  @Override
  public long skippedRecords() {
    return rejected.count();
  }

  @Override
  public void close() {
    rejected.close();
    duck.close();
  }

  /** The two files of a folder, and how they are asked. */
  record OpenDcFiles(Path tasks, Path fragments, boolean older) {

    static OpenDcFiles in(Path folder) {
      boolean older = Files.isRegularFile(folder.resolve("meta.parquet"));
      OpenDcFiles files =
          new OpenDcFiles(
              folder.resolve(older ? "meta.parquet" : "tasks.parquet"),
              folder.resolve(older ? "trace.parquet" : "fragments.parquet"),
              older);
      for (Path file : List.of(files.tasks(), files.fragments())) {
        if (!Files.isRegularFile(file)) {
          throw new BadInputException(
              "%s: is missing; an OpenDC folder holds tasks.parquet and fragments.parquet, or"
                      .formatted(file)
                  + " meta.parquet and trace.parquet. Correct the path.");
        }
      }
      return files;
    }

    /** Ids of fragments without a task, one row per fragment. */
    String strangersQuery() {
      return "SELECT CAST(id AS VARCHAR) FROM read_parquet(%s) WHERE id IS NULL OR CAST(id AS"
          + " VARCHAR) NOT IN (SELECT CAST(id AS VARCHAR) FROM read_parquet("
          + Duck.quote(tasks.toString()).replace("%", "%%")
          + ") WHERE id IS NOT NULL)";
    }

    String tasksQuery() {
      String times =
          older
              ? "epoch_ms(start_time), epoch_ms(stop_time) - epoch_ms(start_time)"
              : "submission_time, duration";
      return "SELECT CAST(id AS VARCHAR), "
          + times
          + ", cpu_count, cpu_capacity, mem_capacity FROM read_parquet(%s) ORDER BY 2, 1";
    }
  }
}
