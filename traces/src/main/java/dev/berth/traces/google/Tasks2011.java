package dev.berth.traces.google;

import dev.berth.model.Ticks;
import dev.berth.traces.google.TaskEvent.Kind;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.util.List;

/** Task events and usage of the trace of 2011: no headers, microseconds. */
final class Tasks2011 implements TaskTable {

  static final List<String> EVENTS =
      List.of(
          "time us",
          "missing info",
          "job ID",
          "task index",
          "machine ID",
          "event type (0 submit, 1 schedule, 2 evict, 3 fail, 4 finish, 5 kill, 6 lost, 7, 8 update)",
          "user",
          "scheduling class (the tag)",
          "priority",
          "CPU request, share of the largest machine",
          "memory request, share of the largest machine",
          "disk space request (not used)",
          "different machines restriction (not used)");

  static final List<String> USAGE =
      List.of(
          "start time us",
          "end time us",
          "job ID",
          "task index",
          "machine ID",
          "CPU rate, share of the largest machine",
          "canonical memory usage, share of the largest machine");

  private static final String AFTER_THE_END = "9223372036854775807";
  private static final double MILLISECONDS = 1e-3;
  private static final double SECONDS = 1e-6;
  private static final int TIME = 0;
  private static final int JOB = 2;
  private static final int INDEX = 3;
  private static final int TYPE = 5;
  private static final int USER = 6;
  private static final int CLASS = 7;
  private static final int CPU = 9;
  private static final int MEMORY = 10;
  private static final int USED_CPU = 5;
  private static final int USED_MEMORY = 6;
  private static final int MOST_USAGE_COLUMNS = 20;

  @Override
  public Rows events(List<Path> files) {
    return Rows.ofAll(files, ',', EVENTS);
  }

  @Override
  public Rows usage(List<Path> files) {
    return Rows.ofAll(files, ',', USAGE);
  }

  @Override
  public void columns(Rows rows) {
    // They stand where they were published.
  }

  @Override
  public TaskEvent event(Row row) {
    if (row.size() != EVENTS.size()) {
      throw row.bad("has %d columns, but a task event has 13".formatted(row.size()));
    }
    return new TaskEvent(task(row), kind(row), tick(row));
  }

  private static String task(Row row) {
    row.amount(JOB);
    row.amount(INDEX);
    return row.text(JOB).strip() + "-" + row.text(INDEX).strip();
  }

  private static long tick(Row row) {
    return row.text(TIME).strip().equals(AFTER_THE_END)
        ? Ticks.NEVER
        : row.rounded(TIME, MILLISECONDS);
  }

  private static Kind kind(Row row) {
    return switch (row.text(TYPE).strip()) {
      case "0" -> Kind.SUBMITTED;
      case "1" -> Kind.STARTED;
      case "2", "3", "4", "5", "6" -> Kind.ENDED;
      case "7", "8" -> Kind.OTHER;
      default -> throw row.bad(TYPE, "is no event type from 0 to 8");
    };
  }

  @Override
  public String tenant(Row row) {
    return row.text(USER);
  }

  @Override
  public String group(Row row) {
    return row.text(JOB).strip();
  }

  @Override
  public String tag(Row row) {
    return row.text(CLASS).isBlank() ? "" : "class-" + row.text(CLASS).strip();
  }

  @Override
  public double cpu(Row row) {
    return row.amount(CPU);
  }

  @Override
  public double memory(Row row) {
    return row.amount(MEMORY);
  }

  @Override
  public boolean isInside(Row row) {
    return false;
  }

  @Override
  public Reading reading(Row row) {
    if (row.size() < USAGE.size() || row.size() > MOST_USAGE_COLUMNS) {
      throw row.bad("has %d columns, but a task usage has 7 to 20".formatted(row.size()));
    }
    return new Reading(
        task(row), row.rounded(TIME, SECONDS), TIME, row.amount(USED_CPU), row.amount(USED_MEMORY));
  }
}
