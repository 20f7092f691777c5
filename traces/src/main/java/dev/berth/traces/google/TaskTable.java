package dev.berth.traces.google;

import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.util.List;

/** The tables of one of Google's traces: what stands where, in which units. */
interface TaskTable {

  /** The records of the events, one file after the other. */
  Rows events(List<Path> files);

  /** The records of the usage, one file after the other. */
  Rows usage(List<Path> files);

  /** Has to be called before a record of these rows is asked about. */
  void columns(Rows rows);

  /**
   * The event of a record.
   *
   * @throws dev.berth.traces.rows.BadRecordException when the record has none
   */
  TaskEvent event(Row row);

  /** Who submitted the task. */
  String tenant(Row row);

  /** The job of the task. */
  String group(Row row);

  String tag(Row row);

  /** Share of the largest machine's processors that is asked for. */
  double cpu(Row row);

  /** Share of the largest machine's memory that is asked for. */
  double memory(Row row);

  /** Whether the task runs inside a reservation that is a request already. */
  boolean isInside(Row row);

  /** A reading of usage. */
  Reading reading(Row row);

  /**
   * A reading.
   *
   * @param seconds start of the interval, in the trace's clock
   * @param timeColumn where it stands
   * @param cpu share of the largest machine's processors
   * @param memory share of the largest machine's memory
   */
  record Reading(String task, long seconds, int timeColumn, double cpu, double memory) {}
}
