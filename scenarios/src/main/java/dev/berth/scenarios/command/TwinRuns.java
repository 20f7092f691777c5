package dev.berth.scenarios.command;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.store.Results;
import dev.berth.scenarios.run.Progress;
import dev.berth.scenarios.run.RunOptions;
import dev.berth.scenarios.run.Shard;
import dev.berth.scenarios.run.StudyRun;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import dev.berth.sim.Audit;
import dev.berth.traces.FoundTrace;
import dev.berth.traces.WorkloadSpec;
import dev.berth.traces.inspect.PeakDemand;
import dev.berth.traces.parquet.RequestWriter;
import dev.berth.traces.twin.ModelFile;
import dev.berth.traces.twin.TwinModel;
import dev.berth.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Runs strategies on a trace and on its twins, on the same fleet, by two scenario files that it
 * writes.
 */
record TwinRuns(
    FoundTrace trace, TwinModel model, Path folder, List<String> strategies, int twins, long seed) {

  private static final double ROOM = 1.4;
  private static final long HOST_VCPUS = 64;
  private static final List<String> KPIS =
      List.of("busy-hosts-peak", "packing-density-vcpu-mean", "packing-density-memory-mean");

  /** A KPI of a strategy on trace and twins. */
  record Row(String strategy, String kpi, double trace, double twins, double relativeDifference) {}

  /** All comparisons. */
  record Compared(List<Row> rows) {

    String text() {
      TextTable table = new TextTable("strategy", "KPI", "trace", "mean of twins", "difference %");
      for (Row row : rows) {
        table.row(
            row.strategy(),
            row.kpi(),
            TraceFacts.text(row.trace()),
            TraceFacts.text(row.twins()),
            String.format(Locale.ROOT, "%.2f", 100 * row.relativeDifference()));
      }
      return table.text();
    }
  }

  Compared compare(WorkloadSpec spec, long endTick, Console console) {
    PeakDemand peak;
    try (Workload workload = spec.open(new Draws(1))) {
      peak = PeakDemand.of(workload);
    }
    try (Workload workload = spec.open(new Draws(1))) {
      RequestWriter.write(workload, folder.resolve("trace.parquet"));
    }
    long hours = endTick / Ticks.PER_HOUR + 1;
    Path onTrace =
        write("trace", scenario(peak, hours, 1, "{source: parquet, path: trace.parquet}"));
    Path onTwins =
        write(
            "twins", scenario(peak, hours, twins, "{source: twin, path: " + ModelFile.NAME + "}"));
    Results real = run(onTrace, "run-trace", console);
    Results twin = run(onTwins, "run-twins", console);
    List<Row> rows = new ArrayList<>();
    for (String strategy : strategies) {
      for (String key : KPIS) {
        Kpi kpi = Kpis.of(key);
        double a = mean(real.values(strategy, "", kpi));
        double b = mean(twin.values(strategy, "", kpi));
        rows.add(new Row(strategy, key, a, b, b / a - 1));
      }
    }
    return new Compared(rows);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  private String scenario(PeakDemand peak, long hours, int replications, String workload) {
    long vcpus = Math.max(HOST_VCPUS, peak.largest().milliVcpu() / 1000 + 1);
    double ratio = (double) peak.memoryMiB() / Math.max(1, peak.milliVcpu() / 1000);
    long memoryGiB =
        Math.max(
            (long) Math.ceil(vcpus * ratio * ROOM / 1024 / 32) * 32,
            peak.largest().memoryMiB() / 1024 + 1);
    double hosts =
        Math.max(
            (double) peak.milliVcpu() / 1000 / vcpus, (double) peak.memoryMiB() / 1024 / memoryGiB);
    Map<String, String> keys = new LinkedHashMap<>();
    keys.put("title", "Twin check of " + trace.format().key());
    keys.put("seed", Long.toString(seed));
    keys.put("replications", Integer.toString(replications));
    keys.put("horizon", hours + "h");
    keys.put("monitorInterval", "1h");
    keys.put("decisions", "none");
    keys.put(
        "datacenter",
        ("{hostTypes: [{name: host, vcpus: %d, memory: %d GiB, disk: 100000 GiB,"
                + " network: 100000 Mbit/s, gpus: %d}], groups: [{type: host, count: %d}]}")
            .formatted(
                vcpus,
                memoryGiB,
                peak.largest().gpuPerMille() > 0 ? 8 : 0,
                (long) Math.ceil(hosts * ROOM) + 1));
    keys.put("workload", workload);
    keys.put("strategies", "[" + String.join(", ", strategies) + "]");
    StringBuilder text = new StringBuilder();
    keys.forEach((key, value) -> text.append(key).append(": ").append(value).append('\n'));
    return text.toString();
  }

  private Path write(String name, String text) {
    Path file = folder.resolve(name + ".yaml");
    try {
      Files.writeString(file, "name: " + name + "\n" + text);
      return file;
    } catch (IOException e) {
      throw new BadInputException("%s: cannot be written (%s).".formatted(file, e), e);
    }
  }

  private Results run(Path scenario, String name, Console console) {
    Path results = folder.resolve(name);
    Study study =
        Study.read(
            scenario, List.of(), List.of(), new Locations(console.folder(), console.traces()));
    Progress progress = console.interactive() ? new ProgressLine(console.err()) : Progress.SILENT;
    RunOptions.Program program =
        new RunOptions.Program(Version.number(), console.commit(), Runtime.version().toString());
    int threads = Runtime.getRuntime().availableProcessors();
    new StudyRun(
            study,
            results,
            new RunOptions(threads, Audit.OFF, Shard.WHOLE, progress, System::nanoTime, program))
        .run();
    return Results.open(results);
  }
}
