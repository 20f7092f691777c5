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
 * The VM table of the Azure 2019 trace: like that of 2017, but vCPUs and memory are buckets. A
 * bucket counts as its upper limit; the open ones, above 24 vCPUs and above 64 GB, count as 30 and
 * 70, as in the notebook that the trace's authors publish with it.
 *
 * @see <a href="https://github.com/Azure/AzurePublicDataset">AzurePublicDatasetV2</a>
 */
public final class Azure2019Table implements RequestFormat {

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
          "vcpus bucket (2, 4, 8, 24, >24)",
          "memory GB bucket (2, 4, 8, 32, 64, >64)");

  private static final int CREATED = 3;
  private static final int DELETED = 4;
  private static final int VCPUS = 9;
  private static final int MEMORY = 10;
  private static final long ABOVE_24_VCPUS = 30;
  private static final long ABOVE_64_GIB = 70;
  private static final int MIB_PER_GIB = 1024;

  private static final List<String> ASSUMPTIONS =
      List.of(
          "Azure 2019 buckets count as their upper limits, above 24 vCPUs as 30 and above 64 GB"
              + " as 70.",
          "Instances that the Azure 2019 table shows as deleted at its last instant (2,591,400"
              + " s) are assumed to outlive the run.");

  private final @Nullable SampleTable readings;
  private final RepeatedText texts = new RepeatedText();
  private final Flavors flavors = new Flavors("azure-");

  private Azure2019Table(@Nullable SampleTable readings) {
    this.readings = readings;
  }

  /** The table's requests with readings of their CPU. */
  static Workload open(
      Path file, SampleTable readings, boolean fromFirstArrival, RejectedRecords rejected) {
    return RowWorkload.open(
        Rows.of(file, ',', COLUMNS),
        rows -> new Azure2019Table(readings),
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
    return RowWorkload.open(
        Rows.of(file, ',', COLUMNS),
        rows -> new Azure2019Table(null),
        badRecords,
        fromFirstArrival,
        ASSUMPTIONS);
  }

  @Override
  public RequestDraft parse(Row row) {
    if (row.size() != COLUMNS.size()) {
      throw row.bad(
          "has %d columns, but the Azure 2019 VM table has %d"
              .formatted(row.size(), COLUMNS.size()));
    }
    long created = row.rounded(CREATED, Ticks.PER_SECOND);
    long deleted = row.rounded(DELETED, Ticks.PER_SECOND);
    if (deleted < created) {
      throw row.bad(DELETED, "departs before it arrives (%s)".formatted(row.text(CREATED)));
    }
    ResourceVector demand =
        ResourceVector.of(
            bucket(row, VCPUS, ">24", ABOVE_24_VCPUS, 1000),
            bucket(row, MEMORY, ">64", ABOVE_64_GIB, MIB_PER_GIB));
    return new RequestDraft(
        row.text(0),
        texts.of(row.text(1)),
        texts.of(row.text(2)),
        "",
        flavors.of(demand),
        Set.of(),
        created,
        deleted == AzureTable.END_SECONDS * Ticks.PER_SECOND ? Ticks.NEVER : deleted - created);
  }

  private static long bucket(Row row, int column, String open, long openValue, int unit) {
    return row.text(column).strip().equals(open) ? openValue * unit : row.positive(column, unit);
  }
}
