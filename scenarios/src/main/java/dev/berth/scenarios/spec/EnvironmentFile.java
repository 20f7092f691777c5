package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Ticks;
import dev.berth.reports.store.BadResultsException;
import dev.berth.reports.store.DuckDb;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.cooling.DiurnalAir;
import dev.berth.sim.cooling.OutdoorAir;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what surrounds the datacenter: a constant, or a column of a CSV or Parquet file. */
final class EnvironmentFile {

  static final String KEY = "environment";
  static final String OUTDOOR = "outdoorTemperature";
  private static final double LARGE = 1e6;
  private static final double COLDEST = -60;
  private static final double HOTTEST = 60;
  private static final double HOURS = 24;
  private static final double WARMEST_HOUR = 15;
  private static final int MEMORY_MIB = 256;

  private EnvironmentFile() {}

  /** One row of a file. */
  private record Reading(double epochSeconds, double value) {}

  static Environment read(Section scenario, Locations locations, long horizonTicks) {
    if (!scenario.has(KEY)) {
      return Environment.UNKNOWN;
    }
    Section in = scenario.section(KEY);
    List<Path> inputs = new ArrayList<>();
    return new Environment(
        series(in, "carbonIntensity", locations, horizonTicks, inputs),
        series(in, "price", locations, horizonTicks, inputs),
        outdoorAir(in, locations, horizonTicks, inputs),
        inputs);
  }

  /** A cosine of the hour, or a series as of the grid's quantities. */
  private static Optional<OutdoorAir> outdoorAir(
      Section environment, Locations locations, long horizonTicks, List<Path> inputs) {
    if (!environment.has(OUTDOOR)) {
      return Optional.empty();
    }
    Section in = environment.section(OUTDOOR);
    return Optional.of(
        in.has("mean") ? diurnal(in) : readings(in, locations, horizonTicks, inputs)::mean);
  }

  private static DiurnalAir diurnal(Section in) {
    return in.build(
        () ->
            new DiurnalAir(
                in.get("mean", number(COLDEST, HOTTEST)),
                in.get("amplitude", number(0, HOTTEST), 0.0),
                in.get("peakHour", number(0, HOURS), WARMEST_HOUR),
                in.get("startHour", number(0, HOURS), 0.0)));
  }

  private static Optional<GridSeries> series(
      Section environment, String key, Locations locations, long horizonTicks, List<Path> inputs) {
    if (!environment.has(key)) {
      return Optional.empty();
    }
    return Optional.of(readings(environment.section(key), locations, horizonTicks, inputs));
  }

  private static GridSeries readings(
      Section in, Locations locations, long horizonTicks, List<Path> inputs) {
    Double constant = in.find("value", number(-LARGE, LARGE));
    if (constant != null) {
      return GridSeries.constant(constant);
    }
    Path path = in.get("path", locations.file()).path();
    String time = in.get("time", Kinds.TEXT, "timestamp");
    String column = in.get("column", Kinds.TEXT);
    String from = in.find("from", Kinds.TEXT);
    inputs.add(path);
    return cut(in, rows(in, path, time, column), from, horizonTicks);
  }

  private static List<Reading> rows(Section in, Path path, String time, String column) {
    String reader = path.toString().endsWith(".parquet") ? "read_parquet" : "read_csv";
    String sql =
        "SELECT epoch(CAST(%s AS TIMESTAMP)), CAST(%s AS DOUBLE) FROM %s(%s) ORDER BY 1"
            .formatted(identifier(time), identifier(column), reader, DuckDb.quote(path.toString()));
    try (DuckDb database = DuckDb.open(MEMORY_MIB, path.resolveSibling(".spill"))) {
      return database.query(
          sql,
          row ->
              new Reading(
                  row.getDouble(1), row.getObject(2) == null ? Double.NaN : row.getDouble(2)));
    } catch (BadResultsException | IllegalStateException e) {
      throw in.error(
          "path",
          "%s has no readable columns %s (a time) and %s (a number): %s"
              .formatted(path, time, column, firstLine(e)));
    }
  }

  /** The readings from an instant on, which becomes tick 0. */
  private static GridSeries cut(
      Section in, List<Reading> rows, @Nullable String from, long horizonTicks) {
    if (rows.isEmpty()) {
      throw in.error("path", "holds no rows");
    }
    double start = from == null ? rows.get(0).epochSeconds() : epoch(in, from);
    int first = 0;
    while (first + 1 < rows.size() && rows.get(first + 1).epochSeconds() <= start) {
      first++;
    }
    List<Reading> kept = rows.subList(first, rows.size());
    long[] ticks = new long[kept.size()];
    double[] values = new double[kept.size()];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = Math.round((kept.get(i).epochSeconds() - start) * Ticks.PER_SECOND);
      values[i] = kept.get(i).value();
      if (Double.isNaN(values[i]) && ticks[i] < horizonTicks) {
        throw in.error(
            "column", "has no value %s s after the start".formatted(Ticks.toSeconds(ticks[i])));
      }
    }
    requireCover(in, ticks, horizonTicks);
    return new GridSeries(ticks, values);
  }

  /** The last value holds as long as the one before it did. */
  private static void requireCover(Section in, long[] ticks, long horizonTicks) {
    int last = ticks.length - 1;
    long step = last > 0 ? ticks[last] - ticks[last - 1] : 0;
    if (ticks[0] > 0 || ticks[last] + step < horizonTicks) {
      throw in.error(
          "from",
          "the file covers %.1f h to %.1f h of the run, which needs 0 to %.1f h; choose another start"
              .formatted(
                  Ticks.toHours(ticks[0]),
                  Ticks.toHours(ticks[last] + step),
                  Ticks.toHours(horizonTicks)));
    }
  }

  private static double epoch(Section in, String from) {
    try {
      return (double) LocalDateTime.parse(from).toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw in.error("from", "is \"%s\", not a UTC time such as 2024-01-15T00:00".formatted(from));
    }
  }

  private static String identifier(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  private static String firstLine(RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
