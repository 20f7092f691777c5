package dev.berth.traces.usage;

import dev.berth.model.BadInputException;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.rows.Row;
import dev.berth.workload.Utilisation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Readings of CPU and memory of many instances, held in memory by instance: 12 bytes each. What an
 * instance has no request for turns out at the end.
 */
public final class SampleTable {

  private static final long MOST = 40_000_000;

  private final Path file;
  private final Map<String, SampleSeries> byInstance = new HashMap<>();
  private long held;
  private long given;

  /** Readings of a file, which names it in messages. */
  public SampleTable(Path file) {
    this.file = file;
  }

  /**
   * Adds the reading of a record.
   *
   * @param cpu any unit; {@link #of} divides
   * @param memory any unit; NaN where there is none
   * @throws BadRecordException when the reading is not later than the instance's one above
   * @throws BadInputException when there are too many to be held
   */
  public void add(Row row, int column, String instance, long seconds, double cpu, double memory) {
    if (held == MOST) {
      throw new BadInputException(
          "%s: has more than 40,000,000 readings, which are held in memory. Name a part of the trace."
              .formatted(file));
    }
    SampleSeries series = byInstance.computeIfAbsent(instance, name -> new SampleSeries());
    if (!series.add(seconds, (float) cpu, (float) memory)) {
      throw row.bad(column, "is not later than the reading of this instance above it");
    }
    held++;
  }

  /**
   * What an instance uses, taken out of the table; nothing that is known where it has no reading.
   *
   * @param arrivalTick in the clock of the readings
   * @param cpuUnit of the readings, in requested vCPUs
   * @param memoryUnit of the readings, in requested memory
   */
  public Utilisation of(String instance, long arrivalTick, double cpuUnit, double memoryUnit) {
    SampleSeries series = byInstance.remove(instance);
    if (series == null) {
      return Utilisation.UNKNOWN;
    }
    given += series.count();
    return new SampledInstance(series.trimmed(), arrivalTick, cpuUnit, memoryUnit);
  }

  /** Readings that were given out. */
  public long given() {
    return given;
  }

  /** Leaves out the readings that nobody asked for, as bad records. */
  public void rejectOthers(RejectedRecords rejected) {
    new TreeMap<>(byInstance)
        .forEach(
            (instance, series) -> {
              for (int i = 0; i < series.count(); i++) {
                rejected.take(
                    new BadRecordException(
                        new BadRecordException.Fault(
                            file,
                            0,
                            "",
                            "a reading of '%s', which nobody asked for".formatted(instance),
                            instance)));
              }
            });
    byInstance.clear();
  }
}
