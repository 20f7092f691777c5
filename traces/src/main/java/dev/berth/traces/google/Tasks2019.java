package dev.berth.traces.google;

import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.traces.google.TaskEvent.Kind;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Instance events and usage of the trace of 2019, exported from BigQuery as CSV: columns by the
 * names in their headers, with dots or underscores between the parts, microseconds.
 */
final class Tasks2019 implements TaskTable {

  static final List<String> COLUMNS =
      List.of(
          "instance events: time us",
          "type (SUBMIT, QUEUE, ENABLE, SCHEDULE, EVICT, FAIL, FINISH, KILL, LOST, UPDATE_*, or 0 to"
              + " 10)",
          "collection_id",
          "instance_index",
          "scheduling_class (the tag)",
          "alloc_collection_id (where it is not 0, the instance runs inside a reservation)",
          "resource_request.cpus, resource_request.memory: shares of the largest machine",
          "instance usage: start_time us, collection_id, instance_index, average_usage.cpus,"
              + " average_usage.memory");

  private static final String AFTER_THE_END = "9223372036854775807";
  private static final List<String> TYPES =
      List.of(
          "SUBMIT",
          "QUEUE",
          "ENABLE",
          "SCHEDULE",
          "EVICT",
          "FAIL",
          "FINISH",
          "KILL",
          "LOST",
          "UPDATE_PENDING",
          "UPDATE_RUNNING");
  private static final int SCHEDULE = 3;
  private static final int LAST_END = 8;
  private static final int ABSENT = -1;
  private static final double MILLISECONDS = 1e-3;
  private static final double SECONDS = 1e-6;

  private List<String> names = List.of();
  private Path file = Path.of("");

  @Override
  public Rows events(List<Path> files) {
    return Rows.allWithHeader(files, ',');
  }

  @Override
  public Rows usage(List<Path> files) {
    return Rows.allWithHeader(files, ',');
  }

  @Override
  public void columns(Rows rows) {
    file = rows.file();
    names = rows.names().stream().map(Tasks2019::normalised).toList();
  }

  private static String normalised(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('.', '_');
  }

  private int optional(String name) {
    return names.indexOf(name);
  }

  private int column(String name) {
    int column = names.indexOf(name);
    if (column == ABSENT) {
      throw new BadInputException(
          "%s: lacks the column %s of Google's trace of 2019. Its columns are: %s."
              .formatted(file, name, String.join(", ", names)));
    }
    return column;
  }

  @Override
  public TaskEvent event(Row row) {
    if (row.size() != names.size()) {
      throw row.bad("has %d columns, but the header names %d".formatted(row.size(), names.size()));
    }
    int time = column("time");
    long tick =
        row.text(time).strip().equals(AFTER_THE_END)
            ? Ticks.NEVER
            : row.rounded(time, MILLISECONDS);
    return new TaskEvent(task(row), kind(row), tick);
  }

  private String task(Row row) {
    row.amount(column("instance_index"));
    String collection = group(row);
    if (collection.isEmpty()) {
      throw row.bad(column("collection_id"), "is empty");
    }
    return collection + "-" + row.text(column("instance_index")).strip();
  }

  private Kind kind(Row row) {
    int column = column("type");
    String text = row.text(column).strip();
    int type = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : TYPES.indexOf(text);
    if (type < 0 || type >= TYPES.size()) {
      throw row.bad(column, "is no event type of the trace of 2019");
    }
    if (type == 0) {
      return Kind.SUBMITTED;
    }
    if (type == SCHEDULE) {
      return Kind.STARTED;
    }
    return type > SCHEDULE && type <= LAST_END ? Kind.ENDED : Kind.OTHER;
  }

  @Override
  public String tenant(Row row) {
    return "google";
  }

  @Override
  public String group(Row row) {
    return row.text(column("collection_id")).strip();
  }

  @Override
  public String tag(Row row) {
    int column = optional("scheduling_class");
    String text = column == ABSENT ? "" : row.text(column).strip();
    return text.isEmpty() ? "" : "class-" + text;
  }

  @Override
  public double cpu(Row row) {
    return row.amount(column("resource_request_cpus"));
  }

  @Override
  public double memory(Row row) {
    return row.amount(column("resource_request_memory"));
  }

  @Override
  public boolean isInside(Row row) {
    int column = optional("alloc_collection_id");
    String text = column == ABSENT ? "" : row.text(column).strip();
    return !text.isEmpty() && !text.equals("0");
  }

  @Override
  public Reading reading(Row row) {
    if (row.size() != names.size()) {
      throw row.bad("has %d columns, but the header names %d".formatted(row.size(), names.size()));
    }
    int time = column("start_time");
    return new Reading(
        task(row),
        row.rounded(time, SECONDS),
        time,
        row.amount(column("average_usage_cpus")),
        row.amount(column("average_usage_memory")));
  }
}
