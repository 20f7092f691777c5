package dev.berth.traces.recognise;

import dev.berth.model.BadInputException;
import dev.berth.traces.excel.Sheets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;

/** What the content of the formats looks like that have no header of their own. */
public final class Shapes {

  private static final int AZURE_COLUMNS = 11;
  private static final int FEWEST_PERCENTAGES = 10;

  private Shapes() {}

  /** Eleven fields, of which creation, deletion, vCPUs and memory are numbers or buckets. */
  public static boolean isAzureTable(Sample sample, boolean buckets) {
    if (sample.folder() || sample.lines().isEmpty()) {
      return false;
    }
    return sample.lines().stream().allMatch(line -> isAzureRow(line))
        && sample.lines().stream().anyMatch(line -> line.indexOf('>') >= 0) == buckets;
  }

  private static boolean isAzureRow(String line) {
    String[] fields = line.split(",", -1);
    return fields.length == AZURE_COLUMNS
        && fields[3].matches("[0-9.]+")
        && fields[4].matches("[0-9.]+")
        && fields[9].matches(">?[0-9.]+")
        && fields[10].strip().matches(">?[0-9.]+");
  }

  /** A folder whose first file holds nothing but percentages. */
  public static boolean isPlanetLab(Sample sample) {
    return sample.folder()
        && sample.lines().size() >= FEWEST_PERCENTAGES
        && sample.lines().stream().allMatch(line -> line.strip().matches("100|[0-9]{1,2}"));
  }

  /** A folder with a VM table and readings, by the names that they were published under. */
  public static boolean isAzureReadings(Sample sample) {
    return sample.holdsStarting("vmtable") && sample.holdsStarting("vm_cpu_readings");
  }

  /** A folder with task_events, or 13 fields of which the first four and the event are numbers. */
  public static boolean isGoogle2011(Sample sample) {
    return sample.folder()
        ? Files.isDirectory(sample.path().resolve("task_events"))
        : !sample.lines().isEmpty()
            && sample.lines().stream()
                .allMatch(
                    line ->
                        line.matches("[0-9]+,[0-9]*,[0-9]+,[0-9]+,[0-9]*,[0-8],([^,]*,){6}[^,]*"));
  }

  /** A folder with instance_events, or a header that names an event of an instance. */
  public static boolean isGoogle2019(Sample sample) {
    List<String> names = List.of(sample.header().toLowerCase(Locale.ROOT).split(",", -1));
    return sample.folder()
        ? sample.holdsStarting("instance_events")
        : names.containsAll(List.of("time", "type", "collection_id", "instance_index"));
  }

  /** A folder with container_meta, or eight fields that begin with a container and a machine. */
  public static boolean isAlibabaContainers(Sample sample) {
    return sample.folder()
        ? sample.holdsStarting("container_meta")
        : !sample.lines().isEmpty()
            && sample.lines().stream()
                .allMatch(line -> line.matches("c_[0-9]+,m_[0-9]+,[0-9]+,([^,]*,){4}[^,]*"));
  }

  /** Comments between semicolons, then 18 numbers per line. */
  public static boolean isSwf(Sample sample) {
    List<String> jobs = sample.lines().stream().filter(line -> !line.startsWith(";")).toList();
    return !sample.folder()
        && !jobs.isEmpty()
        && jobs.stream().allMatch(line -> line.strip().matches("(-?[0-9.]+\\s+){17}-?[0-9.]+"));
  }

  /** An Excel sheet with these names in its first row. */
  public static boolean isSheet(Sample sample, List<String> header) {
    if (sample.folder() || !(sample.named(".xlsx") || sample.named(".xls"))) {
      return false;
    }
    try {
      List<List<String>> rows = Sheets.rows(sample.path());
      return !rows.isEmpty() && rows.get(0).equals(header);
    } catch (BadInputException damaged) {
      return false;
    }
  }
}
