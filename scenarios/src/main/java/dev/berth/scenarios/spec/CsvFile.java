package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.FLAG;
import static dev.berth.scenarios.yaml.Kinds.TEXT;

import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.scenarios.yaml.Value;
import dev.berth.traces.CsvSpec;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.csv.CsvField;
import dev.berth.traces.csv.CsvMapping;
import dev.berth.traces.csv.DatePattern;
import dev.berth.traces.csv.MemoryScale;
import dev.berth.traces.csv.TimeScale;
import dev.berth.traces.csv.VcpuScale;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads which column of a delimited or Parquet file means what. */
final class CsvFile {

  private CsvFile() {}

  static WorkloadSpec read(Section in, Locations locations) {
    Path file = in.get("path", locations.file()).path();
    CsvMapping mapping = mapping(in);
    boolean fromFirst = in.get("fromFirstArrival", FLAG, true);
    return new CsvSpec(file, mapping, fromFirst, BadRecordsFile.read(in));
  }

  private static CsvMapping mapping(Section in) {
    Map<CsvField, String> columns = columns(in.section("columns"));
    char delimiter = in.get("delimiter", Kinds.of(CsvFile::delimiter, String::valueOf), ',');
    boolean header = in.get("header", FLAG, true);
    TimeScale time =
        in.get("timeUnit", unit(TimeScale.values(), TimeScale::key), TimeScale.SECONDS);
    MemoryScale memory =
        in.get("memoryUnit", unit(MemoryScale.values(), MemoryScale::key), MemoryScale.GIB);
    VcpuScale vcpu = in.get("vcpuUnit", unit(VcpuScale.values(), VcpuScale::key), VcpuScale.VCPUS);
    String timeFormat = in.find("timeFormat", TEXT);
    String timeZone = in.get("timeZone", TEXT, "UTC");
    return in.build(
        () ->
            new CsvMapping(
                columns,
                delimiter,
                header,
                time,
                memory,
                vcpu,
                timeFormat == null ? null : new DatePattern(timeFormat, timeZone)));
  }

  private static Map<CsvField, String> columns(Section in) {
    Map<CsvField, String> columns = new EnumMap<>(CsvField.class);
    for (CsvField field : CsvField.values()) {
      String column = in.find(field.key(), TEXT);
      if (column != null) {
        columns.put(field, column);
      }
    }
    return columns;
  }

  private static char delimiter(Value value) {
    String text = value.scalar("one character");
    if (text.length() != 1) {
      throw value.wrong("one character");
    }
    return text.charAt(0);
  }

  private static <E extends Enum<E>> Kind<E> unit(E[] units, Function<E, String> key) {
    List<String> words = Arrays.stream(units).map(key).toList();
    return Kinds.of(value -> units[words.indexOf(Kinds.word(words).read(value))], key::apply);
  }
}
