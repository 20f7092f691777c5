package dev.berth.traces.packing;

import dev.berth.model.Ticks;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.Flavors;
import dev.berth.traces.rows.RequestDraft;
import dev.berth.traces.rows.RequestFormat;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.RowWorkload;
import dev.berth.traces.rows.Rows;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Azure's packing trace of 2020, joined with one machine's types, as comma-separated text. Times
 * are in days; without an end the instance outlives the trace.
 */
public final class PackingCsv implements RequestFormat {

  /** Columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "vmId",
          "vmTypeId",
          "priority (0 high, 1 low)",
          "starttime days",
          "endtime days",
          "core fraction of the machine",
          "memory fraction of the machine",
          "machineId");

  /** How the header begins. */
  public static final String HEADER = "vmId,vmTypeId,priority,starttime,endtime,core,memory";

  private static final int ID = 0;
  private static final int PRIORITY = 2;
  private static final int START = 3;
  private static final int END = 4;
  private static final int CORE = 5;
  private static final int MEMORY = 6;

  private final Flavors flavors = new Flavors("packing-");

  private PackingCsv() {}

  /** The file's requests. */
  public static Workload open(Path file, boolean fromFirstArrival, BadRecords badRecords) {
    return RowWorkload.open(
        Rows.withHeader(file, ','),
        rows -> new PackingCsv(),
        badRecords,
        fromFirstArrival,
        List.of(
            Machine.ASSUMPTION,
            "Azure's packing sample names no tenants: each request is assumed to be its own"
                + " group; its priority becomes its tag."));
  }

  @Override
  public RequestDraft parse(Row row) {
    if (row.size() != COLUMNS.size()) {
      throw row.bad(
          "has %d columns, but the packing sample has %d".formatted(row.size(), COLUMNS.size()));
    }
    long start = row.rounded(START, Ticks.PER_DAY);
    return new RequestDraft(
        row.text(ID),
        "azure",
        row.text(ID),
        priority(row),
        flavors.of(Machine.amounts(fraction(row, CORE), fraction(row, MEMORY))),
        Set.of(),
        start,
        lifetimeTicks(row, start));
  }

  private static String priority(Row row) {
    String text = row.text(PRIORITY).strip();
    if (text.equals("0")) {
      return "high";
    }
    if (text.equals("1")) {
      return "low";
    }
    throw row.bad(PRIORITY, "is neither 0 nor 1");
  }

  private static double fraction(Row row, int column) {
    double fraction = row.amount(column);
    if (fraction == 0 || fraction > 1) {
      throw row.bad(column, "is no fraction of a machine");
    }
    return fraction;
  }

  private static long lifetimeTicks(Row row, long start) {
    if (row.text(END).isBlank()) {
      return Ticks.NEVER;
    }
    long end = row.rounded(END, Ticks.PER_DAY);
    if (end < start) {
      throw row.bad(END, "departs before it arrives");
    }
    return end - start;
  }
}
