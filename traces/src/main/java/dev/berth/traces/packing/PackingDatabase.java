package dev.berth.traces.packing;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecordException.Fault;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Azure's packing trace of 2020 as published: an SQLite database with the tables vm and vmType. A
 * type exists on several machines; the one with the most types is taken, the lowest id among
 * equals. A negative start time means that the instance already runs.
 *
 * @see <a
 *     href="https://github.com/Azure/AzurePublicDataset/blob/master/AzureTracesForPacking2020.md">AzureTracesForPacking2020</a>
 */
public final class PackingDatabase implements Workload {

  private static final String QUERY =
      """
      SELECT v.vmId, v.tenantId, v.priority, v.starttime, v.endtime, t.core, t.memory
      FROM vm v LEFT JOIN vmType t ON t.vmTypeId = v.vmTypeId AND t.machineId =
        (SELECT machineId FROM vmType GROUP BY machineId ORDER BY COUNT(*) DESC, machineId LIMIT 1)
      ORDER BY v.starttime >= 0, v.starttime, v.vmId
      """;

  private static final double LARGEST = 1e9;

  private final Path file;
  private final RejectedRecords rejected;
  private final Connection connection;
  private final ResultSet rows;
  private final Flavors flavors = new Flavors("packing-");
  private long row;
  private long id;

  private PackingDatabase(Path file, BadRecords badRecords) throws SQLException {
    this.file = file;
    this.rejected = new RejectedRecords(badRecords);
    this.connection = DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro");
    Statement statement = connection.createStatement();
    statement.closeOnCompletion();
    this.rows = statement.executeQuery(QUERY);
  }

  /**
   * Opens a database. The clock is the trace's own: it starts with the trace.
   *
   * @throws BadInputException when it is missing or has other tables
   */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException("%s: there is no such file. Correct the path.".formatted(file));
    }
    try {
      return new PackingDatabase(file, badRecords);
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public @Nullable Arrival next() {
    try {
      while (rows.next()) {
        row++;
        try {
          return arrival();
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
      requireRecords();
      return null;
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }

  private void requireRecords() {
    if (row == 0) {
      throw new BadInputException(
          "%s: holds no request. Name a file with at least one.".formatted(file));
    }
  }

  private Arrival arrival() throws SQLException {
    double startDays = number("starttime");
    boolean alive = rows.getObject("endtime") == null;
    double endDays = alive ? 0 : number("endtime");
    require(rows.getObject("core") != null, "has no type on the chosen machine");
    double core = number("core");
    require(core > 0 && core <= 1, "has an impossible core fraction");
    double memory = number("memory");
    require(memory >= 0 && memory <= 1, "has an impossible memory fraction");
    long start = Math.round(Math.max(0, startDays) * Ticks.PER_DAY);
    long lifetime = alive ? Ticks.NEVER : Math.round(endDays * Ticks.PER_DAY) - start;
    require(lifetime >= 0, "departs before it arrives");
    String vm = rows.getString("vmId");
    require(vm != null, "has no vmId");
    int priority = (int) number("priority");
    require(priority == 0 || priority == 1, "has a priority that is neither 0 nor 1");
    String tenant = String.valueOf(rows.getString("tenantId"));
    LaunchRequest request =
        new LaunchRequest(
            id++,
            vm,
            tenant,
            tenant,
            priority == 0 ? "high" : "low",
            flavors.of(Machine.amounts(core, memory)),
            Set.of(),
            start,
            lifetime);
    return new Arrival(request, Utilisation.UNKNOWN, startDays < 0);
  }

  /** SQLite gives 0 for text where a number is asked for. */
  private double number(String column) throws SQLException {
    require(rows.getObject(column) instanceof Number, "has no number as its " + column);
    double number = rows.getDouble(column);
    require(Math.abs(number) < LARGEST, "has an impossible " + column);
    return number;
  }

  private void require(boolean valid, String reason) {
    if (!valid) {
      throw new BadRecordException(new Fault(file, row, "", "request " + row + " " + reason, ""));
    }
  }

  private static BadInputException unreadable(Path file, SQLException cause) {
    return new BadInputException(
        "%s: cannot be read as a packing trace: %s. Fetch it again."
            .formatted(file, cause.getMessage()),
        cause);
  }

  @Override
  public List<String> assumptions() {
    return List.of(Machine.ASSUMPTION, "The tenant of a packing request is also its group.");
  }

  @Override
  public long skippedRecords() {
    return rejected.count();
  }

  @Override
  public void close() {
    rejected.close();
    try {
      connection.close();
    } catch (SQLException e) {
      throw unreadable(file, e);
    }
  }
}
