package dev.berth.traces.azure;

import dev.berth.model.ResourceVector;
import dev.berth.model.Ticks;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The VM table of the Azure 2017 trace: 11 columns, no header, sorted by creation. The subscription
 * is the tenant and the deployment the group; GB are read as GiB, as Azure means them.
 *
 * @see <a href="https://github.com/Azure/AzurePublicDataset">AzurePublicDatasetV1</a>
 */
public final class AzureTable implements RequestFormat {

  /** Official columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "vm id",
          "subscription id",
          "deployment id",
          "created s",
          "deleted s",
          "max cpu %",
          "avg cpu %",
          "p95 max cpu %",
          "category",
          "vcpus",
          "memory GB");

  /**
   * When the trace ends: deleted then means that the VM was still alive. The few that departed at
   * that very instant cannot be told apart and count as alive, too.
   */
  static final long END_SECONDS = 2_591_400;

  private static final int ID = 0;
  private static final int SUBSCRIPTION = 1;
  private static final int DEPLOYMENT = 2;
  private static final int CREATED = 3;
  private static final int DELETED = 4;
  private static final int VCPUS = 9;
  private static final int MEMORY = 10;
  private static final int MIB_PER_GIB = 1024;

  private static final List<String> ASSUMPTIONS =
      List.of(
          "Instances that the Azure 2017 table shows as deleted at its last instant (2,591,400 s)"
              + " are assumed to outlive the run.",
          "The Azure 2017 table lists no instance that was already running at its start, so the"
              + " replay starts with empty hosts.");

  private final @Nullable SampleTable readings;
  private final RepeatedText texts = new RepeatedText();
  private final Flavors flavors = new Flavors("azure-");

  private AzureTable(@Nullable SampleTable readings) {
    this.readings = readings;
  }

  /** The table's requests with readings of their CPU. */
  static Workload open(
      Path file, SampleTable readings, boolean fromFirstArrival, RejectedRecords rejected) {
    return RowWorkload.open(
        Rows.of(file, ',', COLUMNS),
        rows -> new AzureTable(readings),
        rejected,
        fromFirstArrival,
        ASSUMPTIONS);
  }

  @Override
  public Utilisation utilisation(RequestDraft request) {
    return readings == null
        ? Utilisation.UNKNOWN
        : readings.of(request.name(), request.arrivalTick(), AzureReadings.PERCENT, 1);
  }

  @Override
  public long readings() {
    return readings == null ? 0 : readings.given();
  }

  @Override
  public void end(RejectedRecords rejected) {
    if (readings != null) {
      readings.rejectOthers(rejected);
    }
  }

  /** The table's requests. */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    Rows rows = Rows.of(file, ',', COLUMNS);
    return RowWorkload.open(
        rows, columns -> new AzureTable(null), badRecords, fromFirstArrival, ASSUMPTIONS);
  }

  @Override
  public RequestDraft parse(Row row) {
    if (row.size() != COLUMNS.size()) {
      throw row.bad(
          "has %d columns, but the Azure 2017 VM table has %d"
              .formatted(row.size(), COLUMNS.size()));
    }
    long created = row.rounded(CREATED, Ticks.PER_SECOND);
    ResourceVector demand =
        ResourceVector.of(row.positive(VCPUS, 1000), row.roundedUp(MEMORY, MIB_PER_GIB));
    return new RequestDraft(
        row.text(ID),
        texts.of(row.text(SUBSCRIPTION)),
        texts.of(row.text(DEPLOYMENT)),
        "",
        flavors.of(demand),
        Set.of(),
        created,
        lifetimeTicks(row, created));
  }

  private static long lifetimeTicks(Row row, long created) {
    long deleted = row.rounded(DELETED, Ticks.PER_SECOND);
    if (deleted < created) {
      throw row.bad(DELETED, "departs before it arrives (%s)".formatted(row.text(CREATED)));
    }
    return deleted == END_SECONDS * Ticks.PER_SECOND ? Ticks.NEVER : deleted - created;
  }
}
