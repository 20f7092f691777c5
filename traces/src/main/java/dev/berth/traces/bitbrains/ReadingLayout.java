package dev.berth.traces.bitbrains;

import dev.berth.traces.rows.Row;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What stands where in a file of readings of one instance; columns stand between semicolons, below
 * a header.
 */
@SuppressWarnings("ImmutableEnumChecker") // Nothing is changed after it is made.
public enum ReadingLayout {
  /** Bitbrains: the time is in seconds, though its header says ms. */
  BITBRAINS(
      "bitbrains",
      List.of(
          "timestamp s (the header says ms)",
          "CPU cores",
          "CPU capacity MHz",
          "CPU usage MHz",
          "CPU usage %",
          "memory capacity KiB",
          "memory usage KiB",
          "disk read KiB/s",
          "disk write KiB/s",
          "network received KiB/s",
          "network transmitted KiB/s"),
      List.of(7, 8, 9, 10)),
  /** Materna: local times as dates, decimal commas, two columns more. */
  MATERNA(
      "materna",
      List.of(
          "timestamp dd.MM.yyyy HH:mm:ss",
          "CPU cores",
          "CPU capacity MHz",
          "CPU usage MHz",
          "CPU usage %",
          "memory capacity KiB",
          "memory usage KiB",
          "memory usage % (not used)",
          "disk read KiB/s",
          "disk write KiB/s",
          "disk size GB (not used)",
          "network received KiB/s",
          "network transmitted KiB/s"),
      List.of(8, 9, 11, 12));

  static final int TIME = 0;
  static final int CORES = 1;
  static final int CPU_PERCENT = 4;
  static final int MEMORY = 5;
  static final int MEMORY_USED = 6;

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

  private final String prefix;
  private final List<String> columns;
  private final List<Integer> io;

  ReadingLayout(String prefix, List<String> columns, List<Integer> io) {
    this.prefix = prefix;
    this.columns = columns;
    this.io = io;
  }

  /** Whose trace it is; flavors and the tenant are called so. */
  String prefix() {
    return prefix;
  }

  /** Columns, in order. */
  public List<String> columns() {
    return columns;
  }

  /** The column of a channel of disk and network, from 0 in the order of channels. */
  int io(int channel) {
    return io.get(channel);
  }

  /** The instant of a record in seconds since 1970, local time taken as UTC. */
  long seconds(Row row) {
    if (this == BITBRAINS) {
      return row.rounded(TIME, 1);
    }
    try {
      return LocalDateTime.parse(row.text(TIME).strip(), DATE).toEpochSecond(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw row.bad(TIME, "is no date such as 04.11.2015 20:40:16");
    }
  }

  double amount(Row row, int column) {
    return this == BITBRAINS ? row.amount(column) : row.amountWithComma(column);
  }
}
