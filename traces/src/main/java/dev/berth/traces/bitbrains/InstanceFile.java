package dev.berth.traces.bitbrains;

import dev.berth.model.BadInputException;
import dev.berth.model.ResourceVector;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import dev.berth.workload.Channel;
import java.nio.file.Path;

/** The readings of one instance; its size is the largest it had. */
final class InstanceFile {

  private static final double MIB_PER_KIB = 1.0 / 1024;

  private final ReadingLayout layout;
  private final Readings readings = new Readings();
  private long firstSeconds = -1;
  private long latestSeconds = -1;
  private long milliVcpu;
  private long memoryMiB;

  private InstanceFile(ReadingLayout layout) {
    this.layout = layout;
  }

  /** Reads a file to its end. */
  static InstanceFile read(Path file, ReadingLayout layout, RejectedRecords rejected) {
    InstanceFile instance = new InstanceFile(layout);
    boolean empty = true;
    try (Rows rows = Rows.withHeader(file, ';')) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        empty = false;
        try {
          instance.add(row);
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
    }
    if (empty) {
      throw new BadInputException(
          "%s: holds no record below its header. Remove the file.".formatted(file));
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
    if (row.size() != layout.columns().size()) {
      throw row.bad(
          "has %d columns, but a file of %s has %d"
              .formatted(row.size(), layout.prefix(), layout.columns().size()));
    }
    long seconds = layout.seconds(row);
    if (seconds <= latestSeconds) {
      throw row.bad(
          ReadingLayout.TIME, "is not later than the record above (%d)".formatted(latestSeconds));
    }
    long first = firstSeconds < 0 ? seconds : firstSeconds;
    if (seconds - first > Integer.MAX_VALUE) {
      throw row.bad(ReadingLayout.TIME, "is too long after the first record (%d)".formatted(first));
    }
    long rowMilliVcpu = row.positive(ReadingLayout.CORES, 1000);
    long rowMemoryMiB = row.roundedUp(ReadingLayout.MEMORY, MIB_PER_KIB);
    readings.add((int) (seconds - first), sample(row));
    firstSeconds = first;
    latestSeconds = seconds;
    milliVcpu = Math.max(milliVcpu, rowMilliVcpu);
    memoryMiB = Math.max(memoryMiB, rowMemoryMiB);
  }

  private float[] sample(Row row) {
    float[] sample = new float[Channel.ALL.size()];
    double memory = layout.amount(row, ReadingLayout.MEMORY);
    sample[Channel.CPU.ordinal()] = share(layout.amount(row, ReadingLayout.CPU_PERCENT), 100);
    sample[Channel.MEMORY.ordinal()] = share(layout.amount(row, ReadingLayout.MEMORY_USED), memory);
    for (int i = 0; i < 4; i++) {
      int channel = Channel.DISK_READ.ordinal() + i;
      sample[channel] = (float) layout.amount(row, layout.io(i));
    }
    return sample;
  }

  private static float share(double used, double capacity) {
    return capacity > 0 ? (float) Math.min(1, used / capacity) : 0;
  }
}
