package dev.berth.traces;

import dev.berth.traces.azure.AzureTable;
import dev.berth.traces.bitbrains.BitbrainsFolder;
import dev.berth.traces.csv.CsvField;
import dev.berth.traces.openb.OpenbPods;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The trace formats that can be read, each with what its files hold. */
@SuppressWarnings(
    "ImmutableEnumChecker") // The lists are unmodifiable, the factories hold no state.
public enum TraceFormat {
  AZURE_2017(
      "azure-2017",
      "VM table of the Azure 2017 trace (Cortez et al., SOSP 2017); CSV without a header",
      AzureTableSpec::of,
      AzureTable.COLUMNS),
  PLANETLAB(
      "planetlab",
      "one day of PlanetLab CPU readings; a folder with one file per instance",
      PlanetLabSpec::of,
      List.of("cpu % every 300 s, one whole number per line")),
  BITBRAINS(
      "bitbrains",
      "CPU, memory, disk and network of Bitbrains instances (GWA T-12); a folder of files",
      BitbrainsSpec::of,
      BitbrainsFolder.COLUMNS),
  OPENB_2023(
      "openb-2023",
      "pods of the Alibaba openb GPU trace (Weng et al., USENIX ATC 2023); CSV with a header",
      OpenbSpec::of,
      OpenbPods.COLUMNS),
  CSV(
      "csv",
      "any delimited text with a column mapping; without one, a header in the field names",
      CsvSpec::of,
      Arrays.stream(CsvField.values()).map(f -> f.key() + ": " + f.description()).toList());

  private final String key;
  private final String description;
  private final Function<Path, WorkloadSpec> factory;
  private final List<String> columns;

  TraceFormat(
      String key, String description, Function<Path, WorkloadSpec> factory, List<String> columns) {
    this.key = key;
    this.description = description;
    this.factory = factory;
    this.columns = List.copyOf(columns);
  }

  /** The name used in scenario files and tables. */
  public String key() {
    return key;
  }

  public String description() {
    return description;
  }

  /** The documented columns with their units, in order. */
  public List<String> columns() {
    return columns;
  }

  /**
   * A trace of this format with default options.
   *
   * @throws dev.berth.model.BadInputException when the options depend on a file that is missing
   */
  public WorkloadSpec at(Path path) {
    return factory.apply(path);
  }

  public static Optional<TraceFormat> byKey(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }
}
