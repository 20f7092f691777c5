package dev.berth.traces.parquet;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes a workload's requests as native Parquet in constant memory: rows go into a database file
 * beside the target and from there, in their order, into Parquet. What instances use is not
 * written.
 */
public final class RequestWriter {

  private static final String TABLE =
      RequestColumns.ALL.stream()
          .map(column -> "\"" + column.name() + "\" " + column.type())
          .collect(Collectors.joining(", ", "CREATE TABLE requests (", ")"));

  private RequestWriter() {}

  /**
   * Writes all requests, warm ones first.
   *
   * @return how many rows were written
   * @throws BadInputException when the target cannot be written
   */
  public static long write(Workload workload, Path target) {
    Path folder = target.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      Path work = Files.createTempDirectory(folder, ".parquet-");
      try {
        return write(workload, work, target);
      } finally {
        delete(work);
      }
    } catch (IOException e) {
      throw unwritable(target, e);
    }
  }

  private static long write(Workload workload, Path work, Path target) throws IOException {
    Path draft = work.resolve("requests.parquet");
    long rows;
    try (Duck duck = Duck.inFile(work.resolve("requests.db"))) {
      duck.run(TABLE);
      rows = append(workload, duck.connection());
      duck.run(
          "COPY requests TO %s (FORMAT parquet, COMPRESSION zstd)"
              .formatted(Duck.quote(draft.toString())));
    } catch (SQLException e) {
      throw unwritable(target, e);
    }
    Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    return rows;
  }

  private static long append(Workload workload, DuckDBConnection connection) throws SQLException {
    long rows = 0;
    try (DuckDBAppender appender =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "requests")) {
      for (Arrival arrival = workload.next(); arrival != null; arrival = workload.next()) {
        append(appender, arrival.request(), arrival.warm());
        rows++;
      }
    }
    return rows;
  }

  private static void append(DuckDBAppender row, LaunchRequest request, boolean warm)
      throws SQLException {
    row.beginRow();
    row.append(request.name());
    row.append(request.tenant());
    row.append(request.group());
    row.append(request.tag());
    row.append(request.flavor().name());
    row.append(request.requiredTraits().stream().sorted().collect(Collectors.joining(" ")));
    row.append(request.arrivalTick());
    if (request.lifetimeTicks() == Ticks.NEVER) {
      row.appendNull();
    } else {
      row.append(request.lifetimeTicks());
    }
    ResourceVector demand = request.demand();
    row.append(demand.milliVcpu());
    row.append(demand.memoryMiB());
    row.append(demand.diskGiB());
    row.append(demand.networkMbps());
    row.append(demand.gpuPerMille());
    row.append(request.flavor().shape().numaNodes());
    row.append(warm);
    row.endRow();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static BadInputException unwritable(Path target, Exception cause) {
    return new BadInputException(
        "%s: cannot be written (%s). Choose a place that can be."
            .formatted(target, cause.getMessage()),
        cause);
  }
}
