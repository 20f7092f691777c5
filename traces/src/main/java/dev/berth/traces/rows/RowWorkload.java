package dev.berth.traces.rows;

import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.traces.source.ReadingSource;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a text file, one per record, in the order of the file, which must be that of
 * time. Only the current record is held.
 */
public final class RowWorkload implements ReadingSource {

  private final Rows rows;
  private final RequestFormat format;
  private final RejectedRecords rejected;
  private final boolean fromFirstArrival;
  private final List<String> assumptions;
  private boolean empty = true;
  private boolean ended;
  private long origin = -1;
  private long latest;
  private long accepted;

  private RowWorkload(
      Rows rows,
      RequestFormat format,
      RejectedRecords rejected,
      boolean fromFirstArrival,
      List<String> assumptions) {
    this.rows = rows;
    this.format = format;
    this.rejected = rejected;
    this.fromFirstArrival = fromFirstArrival;
    this.assumptions = List.copyOf(assumptions);
  }

  /**
   * The requests of the rows, which it closes, also where it cannot be opened.
   *
   * @param format made for the columns of these rows
   * @param fromFirstArrival true to subtract the first usable arrival from all
   * @throws BadInputException when the rows lack a column or the quarantine cannot be written
   */
  public static Workload open(
      Rows rows,
      Function<Rows, RequestFormat> format,
      BadRecords badRecords,
      boolean fromFirstArrival,
      List<String> assumptions) {
    try {
      return open(rows, format, new RejectedRecords(badRecords), fromFirstArrival, assumptions);
    } catch (RuntimeException e) {
      rows.close();
      throw e;
    }
  }

  /**
   * As {@link #open(Rows, Function, BadRecords, boolean, List)}, where a first reading of the trace
   * has left out records before.
   */
  public static Workload open(
      Rows rows,
      Function<Rows, RequestFormat> format,
      RejectedRecords rejected,
      boolean fromFirstArrival,
      List<String> assumptions) {
    try {
      return new RowWorkload(rows, format.apply(rows), rejected, fromFirstArrival, assumptions);
    } catch (RuntimeException e) {
      rows.close();
      rejected.close();
      throw e;
    }
  }

  @Override
  public @Nullable Arrival next() {
    for (Row row = rows.next(); row != null; row = rows.next()) {
      empty = false;
      try {
        RequestDraft draft = format.parse(row);
        if (draft != null) {
          return arrival(row, draft);
        }
      } catch (BadRecordException bad) {
        rejected.take(bad);
      }
    }
    if (empty) {
      throw new BadInputException(
          "%s: holds no record. Name a file with at least one.".formatted(rows.file()));
    }
    if (!ended) {
      ended = true;
      format.end(rejected);
    }
    return null;
  }

  private Arrival arrival(Row row, RequestDraft draft) {
    requireOrder(row, draft.arrivalTick());
    if (origin < 0) {
      origin = fromFirstArrival ? draft.arrivalTick() : 0;
    }
    latest = draft.arrivalTick();
    LaunchRequest request =
        new LaunchRequest(
            accepted++,
            draft.name(),
            draft.tenant(),
            draft.group(),
            draft.tag(),
            draft.flavor(),
            draft.requiredTraits(),
            draft.arrivalTick() - origin,
            draft.lifetimeTicks());
    return new Arrival(request, format.utilisation(draft), false);
  }

  private void requireOrder(Row row, long arrivalTick) {
    if (arrivalTick < latest) {
      throw row.bad(
          "arrives at %s s, before the record above it (%s s), but a trace must be sorted by arrival"
              .formatted(Ticks.toSeconds(arrivalTick), Ticks.toSeconds(latest)));
    }
  }

  @Override
  public long readings() {
    return format.readings();
  }

  @Override
  public List<String> assumptions() {
    return assumptions;
  }

  @Override
  public long skippedRecords() {
    return rejected.count();
  }

  @Override
  public void close() {
    rejected.close();
    rows.close();
  }
}
