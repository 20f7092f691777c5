package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.FLAG;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.model.Flavor;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import dev.berth.traces.AzureGeneratorSpec;
import dev.berth.traces.AzureTableSpec;
import dev.berth.traces.PlanetLabSpec;
import dev.berth.traces.PoissonSpec;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.rows.BadRecords;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * A kind of workload that a scenario can name.
 *
 * @param defaultUtilisation what instances use unless the scenario says it
 * @param read makes the specification from the keys of the section
 */
public record WorkloadSource(
    String name,
    String summary,
    UtilisationFile.Choice defaultUtilisation,
    BiFunction<Section, Context, WorkloadSpec> read) {

  /** What a source knows besides its section. */
  public record Context(Locations locations, long horizonTicks) {}

  /** Every kind: one line each. */
  public static final List<WorkloadSource> ALL =
      both(
          TraceSources.all(),
          new WorkloadSource(
              "azure-2017-generator",
              "Requests generated with the statistics of the Azure 2017 trace: warm start, batches, days.",
              UtilisationFile.Choice.DIURNAL,
              (in, context) -> generator(in, context.horizonTicks())),
          new WorkloadSource(
              "azure-2017",
              "The VM table of the Azure 2017 trace (Cortez et al., SOSP 2017), vmtable.csv or .csv.gz.",
              UtilisationFile.Choice.DIURNAL,
              (in, context) -> azureTable(in, context.locations())),
          new WorkloadSource(
              "planetlab",
              "A day of CPU readings of PlanetLab nodes, one file per instance (Beloglazov and Buyya, 2012).",
              UtilisationFile.Choice.SOURCE,
              (in, context) -> planetLab(in, context.locations())),
          new WorkloadSource(
              "poisson",
              "Requests of one flavor as a Poisson process with exponential lifetimes: a loss system.",
              UtilisationFile.Choice.CONSTANT,
              (in, context) -> poisson(in, context.horizonTicks())),
          new WorkloadSource(
              "mix",
              "Several workloads side by side, each of them a tenant's: streams, each with a source of its own.",
              UtilisationFile.Choice.SOURCE,
              MixFile::read),
          new WorkloadSource(
              "csv",
              "Requests from any delimited or Parquet file, by a mapping of its columns.",
              UtilisationFile.Choice.DIURNAL,
              (in, context) -> CsvFile.read(in, context.locations())));

  private static List<WorkloadSource> both(List<WorkloadSource> traces, WorkloadSource... byHand) {
    return Stream.concat(Arrays.stream(byHand), traces.stream()).toList();
  }

  private static final double MOST_REQUESTS = 1e10;
  private static final double MOST_SCALE = 1e6;
  private static final double LATEST_HOUR = 23.999;

  private static WorkloadSpec generator(Section in, long horizonTicks) {
    double requests = in.get("requests", number(1, MOST_REQUESTS), 20_000.0);
    double warm = in.get("warm", number(0, MOST_SCALE), 1.0);
    double startHour = in.get("startHour", number(0, LATEST_HOUR), 0.0);
    return in.build(() -> AzureGeneratorSpec.ofRequests(requests, warm, startHour, horizonTicks));
  }

  private static WorkloadSpec poisson(Section in, long horizonTicks) {
    double perHour = in.get("requestsPerHour", number(1e-6, MOST_REQUESTS));
    double lifetimeSeconds =
        Ticks.toSeconds(Ticks.of(in.get("meanLifetime", Kinds.DURATION, Duration.ofHours(1))));
    List<Flavor> flavors = FlavorList.read(in);
    if (flavors.size() != 1) {
      throw in.error(
          "flavors", "must be one flavor, such as [{name: unit, vcpus: 1, memory: 1 GiB}]");
    }
    return in.build(() -> new PoissonSpec(perHour, lifetimeSeconds, flavors.get(0), horizonTicks));
  }

  private static WorkloadSpec azureTable(Section in, Locations locations) {
    Path file = input(in, "path", locations.file(), "azure-2017/vmtable.csv.gz");
    boolean fromFirst = in.get("fromFirstArrival", FLAG, true);
    return new AzureTableSpec(file, fromFirst, BadRecordsFile.read(in));
  }

  private static WorkloadSpec planetLab(Section in, Locations locations) {
    Path folder = input(in, "path", locations.directory(), "planetlab/20110303");
    boolean ends = in.get("endsWithSeries", FLAG, false);
    boolean inBlocks = in.get("flavorsInBlocks", FLAG, false);
    BadRecords bad = BadRecordsFile.read(in);
    return in.build(() -> new PlanetLabSpec(folder, FlavorList.read(in), ends, bad, inBlocks));
  }

  /** An input by its path, or the place in the folder of traces where it is expected. */
  private static Path input(Section in, String key, Kind<Locations.Located> kind, String expected) {
    return in.getOrRead(key, kind, Locations.TRACES + "/" + expected).path();
  }
}
