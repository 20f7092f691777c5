package dev.berth.traces.parquet;

import dev.berth.model.BadInputException;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecordException.Fault;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The requests of a native Parquet file, streamed in its order. */
public final class ParquetRequests implements Workload {

  private static final int TEXTS = 6;

  /**
   * Whether a row asks for vCPUs and memory alone: then the other columns need not be looked at.
   */
  private static final String PLAIN_SQL =
      "(arrival_ms >= 0 AND milli_vcpu > 0 AND memory_mib >= 0 AND disk_gib = 0 AND network_mbps = 0"
          + " AND gpu_per_mille = 0 AND numa_nodes = 0 AND NOT warm) IS TRUE";

  private static final String QUERY =
      RequestColumns.ALL.stream()
          .skip(TEXTS)
          .map(column -> "CAST(\"" + column.name() + "\" AS " + column.type() + ")")
          .collect(
              Collectors.joining(
                  ", ",
                  "SELECT " + PackedTexts.sql(RequestColumns.names().subList(0, TEXTS)) + ", ",
                  ", " + PLAIN_SQL + " FROM read_parquet(%s)"));

  private static final int NAME = 0;
  private static final int TENANT = 1;
  private static final int GROUP = 2;
  private static final int TAG = 3;
  private static final int FLAVOR = 4;
  private static final int TRAITS = 5;
  private static final int PACKED = 1;
  private static final int ARRIVAL = 2;
  private static final int LIFETIME = 3;
  private static final int DEMAND = 4;
  private static final int NUMA = 9;
  private static final int WARM = 10;
  private static final int PLAIN = 11;

  private final Path file;
  private final boolean fromFirstArrival;
  private final RejectedRecords rejected;
  private final Duck duck;
  private final ResultSet rows;
  private final PackedTexts texts = new PackedTexts(TEXTS);
  private final Map<String, Flavor> flavors = new HashMap<>();
  private final Map<String, Set<String>> traits = new HashMap<>();
  private final long[] amounts = new long[5];
  private long row;
  private long accepted;
  private long origin = -1;
  private long latest;
  private boolean requestsBegan;

  private ParquetRequests(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    this.file = file;
    this.fromFirstArrival = fromFirstArrival;
    this.rejected = new RejectedRecords(badRecords);
    this.duck = Duck.inMemory();
    this.rows = duck.query(QUERY, file);
  }

  /** Opens a file. */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    return new ParquetRequests(file, fromFirstArrival, badRecords);
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
      if (row == 0) {
        throw new BadInputException(
            "%s: holds no record. Name a file with at least one.".formatted(file));
      }
      return null;
    } catch (SQLException e) {
      throw Duck.unreadable(file, e);
    }
  }

  private Arrival arrival() throws SQLException {
    require(texts.take(rows, PACKED), "has a text with a control character");
    boolean plain = rows.getBoolean(PLAIN);
    boolean warm = !plain && rows.getBoolean(WARM);
    long arrivalTick = plain ? rows.getLong(ARRIVAL) : required(ARRIVAL);
    long lifetime = rows.getLong(LIFETIME);
    long lifetimeTicks = rows.wasNull() ? Ticks.NEVER : lifetime;
    Flavor flavor = flavor(plain);
    require(lifetimeTicks >= 0, "has a negative lifetime_ms");
    requireOrder(arrivalTick, warm);
    String name = text(NAME);
    String tenant = text(TENANT);
    String group = text(GROUP);
    String tag = text(TAG);
    Set<String> required = traits();
    if (origin < 0 && !warm) {
      origin = fromFirstArrival ? arrivalTick : 0;
    }
    latest = arrivalTick;
    requestsBegan |= !warm;
    long start = warm ? 0 : arrivalTick - origin;
    return new Arrival(
        new LaunchRequest(
            accepted++, name, tenant, group, tag, flavor, required, start, lifetimeTicks),
        Utilisation.UNKNOWN,
        warm);
  }

  private void requireOrder(long arrivalTick, boolean warm) {
    require(arrivalTick >= 0, "has a negative arrival_ms");
    require(!warm || !requestsBegan, "is warm, but follows a request that is not");
    require(
        warm || arrivalTick >= latest,
        "arrives before the row above it, but a trace must be sorted by arrival");
  }

  private Flavor flavor(boolean plain) throws SQLException {
    String name = text(FLAVOR);
    Flavor known = flavors.get(name);
    ResourceVector demand = demand(plain);
    long numa = plain ? 0 : required(NUMA);
    if (known != null && known.demand().equals(demand) && known.shape().numaNodes() == numa) {
      return known;
    }
    try {
      Flavor flavor = new Flavor(name, new Shape(demand, (int) numa));
      flavors.put(name, flavor);
      return flavor;
    } catch (IllegalArgumentException e) {
      throw bad("has an impossible shape: " + e.getMessage());
    }
  }

  private ResourceVector demand(boolean plain) throws SQLException {
    if (plain) {
      return ResourceVector.of(rows.getLong(DEMAND), rows.getLong(DEMAND + 1));
    }
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = required(DEMAND + i);
      require(amounts[i] >= 0, "has a negative amount");
    }
    require(amounts[0] > 0, "has no milli_vcpu");
    return new ResourceVector(amounts[0], amounts[1], amounts[2], amounts[3], amounts[4]);
  }

  private Set<String> traits() throws SQLException {
    String text = text(TRAITS);
    return text.isEmpty() ? Set.of() : traits.computeIfAbsent(text, t -> Set.of(t.split(" ", -1)));
  }

  private long required(int column) throws SQLException {
    long value = rows.getLong(column);
    if (rows.wasNull()) {
      throw bad("lacks " + RequestColumns.names().get(TEXTS + column - ARRIVAL));
    }
    return value;
  }

  private String text(int column) {
    String text = column == NAME ? texts.text(NAME) : texts.repeated(column);
    if (text == null) {
      throw bad("lacks " + RequestColumns.names().get(column));
    }
    return text;
  }

  private void require(boolean valid, String reason) {
    if (!valid) {
      throw bad(reason);
    }
  }

  private BadRecordException bad(String reason) {
    return new BadRecordException(new Fault(file, row, "", "row " + row + " " + reason, ""));
  }

  @Override
  public List<String> assumptions() {
    return List.of();
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
}
