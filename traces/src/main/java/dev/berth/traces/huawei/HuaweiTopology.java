package dev.berth.traces.huawei;

import dev.berth.model.BadInputException;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.traces.excel.Sheets;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecordException.Fault;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of requests of Huawei's topology-aware data set: an Excel sheet with one row per
 * request. The sheet has no times, so requests come a second apart and stay. What a row demands of
 * the topology becomes the request's policy, see {@link TopologyDemands}.
 *
 * @see <a
 *     href="https://github.com/mdl1104/Dataset-for-topology-aware-VM-placement">Dataset-for-topology-aware-VM-placement</a>
 */
public final class HuaweiTopology implements Workload {

  /** Columns, in order. */
  public static final List<String> COLUMNS =
      List.of("flavor_vcpus", "flavor_ram GB", "numa", "strategy", "group", "domain");

  /** The header of the sheet. */
  public static final List<String> HEADER =
      List.of("flavor_vcpus", "flavor_ram", "numa", "strategy", "group", "domain");

  static final int STRATEGY = 3;
  static final int GROUP = 4;
  static final int DOMAIN = 5;

  private static final int MIB_PER_GIB = 1024;
  private static final int MOST = 1_000_000;

  private final Path file;
  private final Iterator<List<String>> rows;
  private final RejectedRecords rejected;
  private final TopologyDemands demands;
  private long line = 1;
  private long id;

  private HuaweiTopology(Path file, List<List<String>> rows, BadRecords badRecords) {
    this.file = file;
    this.rows = rows.iterator();
    this.rejected = new RejectedRecords(badRecords);
    demands = TopologyDemands.of(rows);
  }

  /**
   * Opens a sheet.
   *
   * @throws BadInputException when it is missing or has other columns
   */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    List<List<String>> rows = Sheets.rows(file);
    if (rows.isEmpty() || !rows.get(0).equals(HEADER)) {
      throw new BadInputException(
          "%s: lacks the header %s. Name a VM_data_C*.xlsx of the data set."
              .formatted(file, String.join(", ", HEADER)));
    }
    return new HuaweiTopology(file, rows.subList(1, rows.size()), badRecords);
  }

  @Override
  public @Nullable Arrival next() {
    while (rows.hasNext()) {
      line++;
      try {
        return new Arrival(request(rows.next()), Utilisation.UNKNOWN, false);
      } catch (BadRecordException bad) {
        rejected.take(bad);
      }
    }
    return null;
  }

  private LaunchRequest request(List<String> row) {
    int vcpus = whole(row, 0);
    int memoryGib = whole(row, 1);
    int numa = whole(row, 2);
    ResourceVector demand = ResourceVector.of(vcpus * 1000L, (long) memoryGib * MIB_PER_GIB);
    Flavor flavor =
        new Flavor(
            "huawei-%dc-%dg%s".formatted(vcpus, memoryGib, numa > 1 ? "-numa" + numa : ""),
            new Shape(demand, numa));
    String name = "row-" + line;
    return new LaunchRequest(
        id,
        name,
        "huawei",
        demands.group(row, name),
        text(row, STRATEGY),
        flavor,
        Set.of(),
        demands.policy(row),
        id++ * Ticks.PER_SECOND,
        Ticks.NEVER);
  }

  private int whole(List<String> row, int column) {
    String text = text(row, column);
    if (!text.matches("[1-9][0-9]{0,6}") || Integer.parseInt(text) > MOST) {
      throw new BadRecordException(
          new Fault(
              file,
              line,
              "column %d (%s)".formatted(column + 1, HEADER.get(column)),
              "'%s' is no whole number from 1 to 1,000,000".formatted(text),
              String.join(",", row)));
    }
    return Integer.parseInt(text);
  }

  /** A cell of a row, empty where the row ends before it. */
  static String text(List<String> row, int column) {
    return column < row.size() ? row.get(column) : "";
  }

  @Override
  public List<String> assumptions() {
    return List.of(
        "Huawei's topology-aware sequences have no times: requests are assumed to come one second"
            + " apart and to stay.",
        "Affinity of a Huawei request is read as the same rack (most groups are larger than any"
            + " host), anti-affinity as another host, and its fault domains as racks that the domains"
            + " of a group do not share.");
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
