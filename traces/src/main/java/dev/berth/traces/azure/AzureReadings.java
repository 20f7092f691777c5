package dev.berth.traces.azure;

import dev.berth.model.BadInputException;
import dev.berth.traces.recognise.Sample;
import dev.berth.traces.recognise.Shapes;
import dev.berth.traces.rows.BadRecordException;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.rows.RejectedRecords;
import dev.berth.traces.rows.Row;
import dev.berth.traces.rows.Rows;
import dev.berth.traces.source.Folder;
import dev.berth.traces.usage.SampleTable;
import dev.berth.workload.Workload;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with a VM table of Azure 2017 or 2019 and files of its five-minute CPU readings, in the
 * order of their numbers. The average of each reading is used; readings are held in memory.
 *
 * @see <a href="https://github.com/Azure/AzurePublicDataset">AzurePublicDataset</a>
 */
public final class AzureReadings {

  /** Columns of a file of readings. */
  public static final List<String> COLUMNS =
      List.of("timestamp s", "vm id", "min cpu %", "max cpu %", "avg cpu %");

  /** 100 % of what was asked for. */
  static final double PERCENT = 100;

  private static final int TIME = 0;
  private static final int VM = 1;
  private static final int AVERAGE = 4;

  private AzureReadings() {}

  /** Whether a file holds readings, by its name as published. */
  public static boolean isReadings(Path file) {
    return Folder.name(file).startsWith("vm_cpu_readings");
  }

  /** Whether a file is a VM table, by its name as published. */
  public static boolean isTable(Path file) {
    return Folder.name(file).startsWith("vmtable");
  }

  /**
   * Opens a folder.
   *
   * @throws BadInputException when it lacks the table or readings
   */
  public static Workload open(Path folder, boolean fromFirstArrival, BadRecords badRecords) {
    List<Path> files = Folder.files(folder);
    Path table =
        files.stream()
            .filter(AzureReadings::isTable)
            .findFirst()
            .orElseThrow(() -> lacks(folder, "vmtable.csv.gz"));
    List<Path> readings =
        files.stream().filter(AzureReadings::isReadings).sorted(Folder.BY_NUMBER).toList();
    if (readings.isEmpty()) {
      throw lacks(folder, "vm_cpu_readings-file-*.csv.gz");
    }
    RejectedRecords rejected = new RejectedRecords(badRecords);
    SampleTable samples = read(readings, rejected);
    return Shapes.isAzureTable(Sample.of(table), true)
        ? Azure2019Table.open(table, samples, fromFirstArrival, rejected)
        : AzureTable.open(table, samples, fromFirstArrival, rejected);
  }

  private static BadInputException lacks(Path folder, String file) {
    return new BadInputException(
        "%s: lacks %s; CPU readings stand beside their VM table. Correct the path."
            .formatted(folder, file));
  }

  private static SampleTable read(List<Path> files, RejectedRecords rejected) {
    SampleTable samples = new SampleTable(files.get(0));
    try (Rows rows = Rows.ofAll(files, ',', COLUMNS)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        try {
          add(row, samples);
        } catch (BadRecordException bad) {
          rejected.take(bad);
        }
      }
    } catch (RuntimeException e) {
      rejected.close();
      throw e;
    }
    return samples;
  }

  private static void add(Row row, SampleTable samples) {
    if (row.size() != COLUMNS.size()) {
      throw row.bad("has %d columns, but a CPU reading has 5".formatted(row.size()));
    }
    double average = row.amount(AVERAGE);
    if (average > PERCENT) {
      throw row.bad(AVERAGE, "is more than 100 %");
    }
    samples.add(row, TIME, row.text(VM), row.rounded(TIME, 1), average, Double.NaN);
  }
}
