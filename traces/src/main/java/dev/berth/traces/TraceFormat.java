package dev.berth.traces;

import dev.berth.traces.alibaba.ContainerTrace;
import dev.berth.traces.azure.Azure2019Table;
import dev.berth.traces.azure.AzureReadings;
import dev.berth.traces.azure.AzureTable;
import dev.berth.traces.bitbrains.BitbrainsFolder;
import dev.berth.traces.bitbrains.ReadingLayout;
import dev.berth.traces.csv.CsvField;
import dev.berth.traces.csv.CsvMapping;
import dev.berth.traces.google.GoogleTrace;
import dev.berth.traces.huawei.HuaweiEast;
import dev.berth.traces.huawei.HuaweiTopology;
import dev.berth.traces.openb.OpenbPods;
import dev.berth.traces.opendc.OpenDcTrace;
import dev.berth.traces.packing.PackingCsv;
import dev.berth.traces.packing.PackingDatabase;
import dev.berth.traces.parquet.ParquetRequests;
import dev.berth.traces.parquet.RequestColumns;
import dev.berth.traces.recognise.Sample;
import dev.berth.traces.recognise.Shapes;
import dev.berth.traces.rows.BadRecords;
import dev.berth.traces.source.Folder;
import dev.berth.traces.swf.SwfJobs;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The trace formats that can be read, each with what its files hold. */
@SuppressWarnings(
    "ImmutableEnumChecker") // The lists are unmodifiable, the functions hold no state.
public enum TraceFormat {
  PARQUET(
      "parquet",
      "Berth's native Parquet, written by berth traces convert and generate",
      TraceFormat.file(ParquetRequests::open),
      RequestColumns.documented(),
      sample -> sample.parquetColumns().equals(RequestColumns.names())),
  AZURE_2017(
      "azure-2017",
      "VM table of the Azure 2017 trace (Cortez et al., SOSP 2017); CSV without a header",
      AzureTableSpec::new,
      AzureTable.COLUMNS,
      sample -> Shapes.isAzureTable(sample, false)),
  AZURE_2019(
      "azure-2019",
      "VM table of the Azure 2019 trace, with buckets of vCPUs and memory; CSV without a header",
      TraceFormat.file(Azure2019Table::open),
      Azure2019Table.COLUMNS,
      sample -> Shapes.isAzureTable(sample, true)),
  AZURE_READINGS(
      "azure-readings",
      "VM table of Azure 2017 or 2019 beside its 5-minute CPU readings; a folder",
      TraceFormat.file(AzureReadings::open),
      AzureReadings.COLUMNS,
      Shapes::isAzureReadings),
  AZURE_PACKING_2020(
      "azure-packing-2020",
      "Azure's trace for packing (Hadary et al., OSDI 2020); the SQLite database",
      TraceFormat.file(PackingDatabase::open),
      PackingCsv.COLUMNS,
      sample -> sample.startsWith("SQLite format 3")),
  AZURE_PACKING_CSV(
      "azure-packing-2020-csv",
      "a part of Azure's trace for packing as CSV, joined with the types of one machine",
      TraceFormat.file(PackingCsv::open),
      PackingCsv.COLUMNS,
      sample -> sample.startsWith(PackingCsv.HEADER)),
  HUAWEI_EAST_1(
      "huawei-east-1",
      "creations and deletions of the Huawei-East-1 trace; CSV with a header",
      TraceFormat.file(HuaweiEast::open),
      HuaweiEast.COLUMNS,
      sample -> !sample.folder() && HuaweiEast.isHeader(sample.header())),
  HUAWEI_TOPOLOGY(
      "huawei-topology",
      "a sequence of Huawei's topology-aware data set: NUMA, affinity, fault domains; Excel",
      TraceFormat.file(HuaweiTopology::open),
      HuaweiTopology.COLUMNS,
      sample -> Shapes.isSheet(sample, HuaweiTopology.HEADER)),
  PLANETLAB(
      "planetlab",
      "one day of PlanetLab CPU readings; a folder with one file per instance",
      (path, fromFirst, bad) -> PlanetLabSpec.of(path).with(bad),
      List.of("cpu % every 300 s, one whole number per line"),
      Shapes::isPlanetLab),
  BITBRAINS(
      "bitbrains",
      "CPU, memory, disk and network of Bitbrains instances (GWA T-12); a folder of files",
      (path, fromFirst, bad) -> new BitbrainsSpec(path, true, bad),
      ReadingLayout.BITBRAINS.columns(),
      sample -> sample.folder() && sample.header().startsWith("Timestamp [ms];")),
  MATERNA(
      "materna",
      "CPU, memory, disk and network of Materna instances (GWA T-13); a folder of files",
      TraceFormat.file(
          (path, fromFirst, bad) ->
              new BitbrainsFolder(ReadingLayout.MATERNA, Folder.files(path), true, bad)),
      ReadingLayout.MATERNA.columns(),
      sample ->
          sample.folder() && sample.header().replace("\"", "").startsWith("Timestamp;CPU cores;")),
  GOOGLE_2011(
      "google-2011",
      "task events of Google's trace of 2011, with usage where it is there; a file or a folder",
      TraceFormat.file(GoogleTrace::open2011),
      GoogleTrace.COLUMNS_2011,
      Shapes::isGoogle2011),
  GOOGLE_2019(
      "google-2019",
      "instance events of Google's trace of 2019 as CSV, with usage where it is there",
      TraceFormat.file(GoogleTrace::open2019),
      GoogleTrace.COLUMNS_2019,
      Shapes::isGoogle2019),
  ALIBABA_2018(
      "alibaba-2018",
      "containers of the Alibaba trace of 2018, with usage where it is there; a file or a folder",
      TraceFormat.file(ContainerTrace::open),
      ContainerTrace.COLUMNS,
      Shapes::isAlibabaContainers),
  OPENDC(
      "opendc",
      "instances and CPU use in OpenDC's Parquet; a folder with tasks and fragments",
      TraceFormat.file(OpenDcTrace::open),
      OpenDcTrace.COLUMNS,
      sample ->
          sample.holds("tasks.parquet", "fragments.parquet")
              || sample.holds("meta.parquet", "trace.parquet")),
  OPENB_2023(
      "openb-2023",
      "pods of the Alibaba openb GPU trace (Weng et al., USENIX ATC 2023); CSV with a header",
      OpenbSpec::new,
      OpenbPods.COLUMNS,
      sample -> sample.startsWith("name,cpu_milli,memory_mib,num_gpu,gpu_milli")),
  SWF(
      "swf",
      "jobs in the Standard Workload Format of the Parallel Workloads Archive",
      TraceFormat.file(SwfJobs::open),
      SwfJobs.COLUMNS,
      Shapes::isSwf),
  CSV(
      "csv",
      "any delimited text with a column mapping; without one, a header in the field names",
      (path, fromFirst, bad) -> new CsvSpec(path, CsvMapping.fromHeader(path), fromFirst, bad),
      Arrays.stream(CsvField.values()).map(f -> f.key() + ": " + f.description()).toList(),
      sample ->
          !sample.folder()
              && List.of(sample.header().split(",", -1)).containsAll(List.of("arrival", "vcpus")));

  /** Makes the specification of a trace. */
  private interface Maker {
    WorkloadSpec at(Path path, boolean fromFirstArrival, BadRecords badRecords);
  }

  private final String key;
  private final String description;
  private final Maker maker;
  private final List<String> columns;
  private final Predicate<Sample> recognises;

  TraceFormat(
      String key,
      String description,
      Maker maker,
      List<String> columns,
      Predicate<Sample> recognises) {
    this.key = key;
    this.description = description;
    this.maker = maker;
    this.columns = List.copyOf(columns);
    this.recognises = recognises;
  }

  private static Maker file(TraceReader reader) {
    return (path, fromFirst, bad) -> new TraceFileSpec(reader, path, fromFirst, bad);
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
    return at(path, true, BadRecords.FAIL);
  }

  /**
   * A trace of this format.
   *
   * @param fromFirstArrival true to start the clock at the first arrival, where the format has a
   *     clock of its own
   * @param badRecords what happens to a record that cannot be used
   * @throws dev.berth.model.BadInputException when the options depend on a file that is missing
   */
  public WorkloadSpec at(Path path, boolean fromFirstArrival, BadRecords badRecords) {
    return maker.at(path, fromFirstArrival, badRecords);
  }

  public static Optional<TraceFormat> byKey(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst();
  }

  /** The format that a file or folder has by its content, if it is one of these. */
  public static Optional<TraceFormat> of(Path path) {
    Sample sample = Sample.of(path);
    return Arrays.stream(values()).filter(format -> format.recognises.test(sample)).findFirst();
  }
}
