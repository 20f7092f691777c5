package dev.berth.traces.csv;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a column of a delimited file can mean. */
public enum CsvField {
  NAME("name", "the request's name; its number in the file where absent"),
  TENANT("tenant", "who pays; one common tenant where absent"),
  GROUP("group", "what was asked together; the request's own name where absent"),
  TAG("tag", "selects a configuration policy; empty where absent"),
  ARRIVAL("arrival", "when it was asked, in the time unit; required"),
  DEPARTURE("departure", "when it ended, in the time unit; empty or absent: alive at the end"),
  LIFETIME("lifetime", "how long it ran, in the time unit; in place of departure"),
  FLAVOR("flavor", "the flavor's name; made from its shape where absent"),
  VCPUS("vcpus", "processors, in the processor unit; required"),
  MEMORY("memory", "memory, in the memory unit; required"),
  DISK("disk", "local disk, GiB; 0 where absent"),
  NETWORK("network", "Mbit/s; 0 where absent"),
  GPU("gpu", "graphics devices: a share below 1, or a whole number; 0 where absent"),
  TRAITS("traits", "required host traits, separated by spaces or '|'; none where absent");

  private final String key;
  private final String description;

  CsvField(String key, String description) {
    this.key = key;
    this.description = description;
  }

  /** The name used in scenario files. */
  public String key() {
    return key;
  }

  public String description() {
    return description;
  }

  public static Optional<CsvField> byKey(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }

  static String keys() {
    return Arrays.stream(values()).map(CsvField::key).collect(Collectors.joining(", "));
  }
}
