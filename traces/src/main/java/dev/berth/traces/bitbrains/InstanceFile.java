package dev.berth.traces.bitbrains;

import dev.berth.model.ResourceVector;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import dev.berth.workload.Channel;
import java.nio.file.Path;
import java.util.List;

/**
 * The readings of one instance: 11 columns between semicolons, with a header. The time is in
 * seconds, though its header says ms; the instance's size is the largest it had.
 */
final class InstanceFile {

  /** Columns, in order. */
  static final List<String> COLUMNS =
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
          "network transmitted KiB/s");

  private static final int TIME = 0;
  private static final int CORES = 1;
  private static final int CPU_PERCENT = 4;
  private static final int MEMORY = 5;
  private static final int MEMORY_USED = 6;
  private static final int DISK_READ = 7;
  private static final double MIB_PER_KIB = 1.0 / 1024;

  private final Readings readings = new Readings();
  private long firstSeconds = -1;
  private long latestSeconds = -1;
  private long milliVcpu;
  private long memoryMiB;

  private InstanceFile() {}

  /** Reads a file to its end. */
  static InstanceFile read(Path file, RejectedRecords rejected) {
    InstanceFile instance = new InstanceFile();
    try (Rows rows = Rows.withHeader(file, ';')) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        try {
          instance.add(row);
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
    }
    return instance;
  }

  Readings readings() {
    return readings;
  }

  ResourceVector demand() {
    return ResourceVector.of(milliVcpu, memoryMiB);
  }

  private void add(Row row) {
    if (row.size() != COLUMNS.size()) {
      throw row.bad(
          "has %d columns, but a Bitbrains file has %d".formatted(row.size(), COLUMNS.size()));
    }
    long seconds = row.rounded(TIME, 1);
    if (seconds <= latestSeconds) {
      throw row.bad(TIME, "is not later than the record above (%d)".formatted(latestSeconds));
    }
    long first = firstSeconds < 0 ? seconds : firstSeconds;
    if (seconds - first > Integer.MAX_VALUE) {
      throw row.bad(TIME, "is too long after the first record (%d)".formatted(first));
    }
    long rowMilliVcpu = row.positive(CORES, 1000);
    long rowMemoryMiB = row.roundedUp(MEMORY, MIB_PER_KIB);
    readings.add((int) (seconds - first), sample(row));
    firstSeconds = first;
    latestSeconds = seconds;
    milliVcpu = Math.max(milliVcpu, rowMilliVcpu);
    memoryMiB = Math.max(memoryMiB, rowMemoryMiB);
  }

  private static float[] sample(Row row) {
    float[] sample = new float[Channel.ALL.size()];
    double memory = row.amount(MEMORY);
    sample[Channel.CPU.ordinal()] = share(row.amount(CPU_PERCENT), 100);
    sample[Channel.MEMORY.ordinal()] = share(row.amount(MEMORY_USED), memory);
    for (int i = 0; i < 4; i++) {
      int channel = Channel.DISK_READ.ordinal() + i;
      sample[channel] = (float) row.amount(DISK_READ + i);
    }
    return sample;
  }

  private static float share(double used, double capacity) {
    return capacity > 0 ? (float) Math.min(1, used / capacity) : 0;
  }
}
