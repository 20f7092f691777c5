package dev.berth.scenarios.run;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.store.CellWriter;
import dev.berth.reports.store.Manifest.Input;
import dev.berth.reports.store.ResultStore;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Runs what is not finished yet of a study, then joins the tables when all of it is. */
public final class StudyRun {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Study study;
  private final RunOptions options;
  private final List<Cell> cells;
  private final List<Input> inputs;
  private final String fingerprint;
  private final ResultStore store;
  private final Map<CellKey, CellResult> results = new ConcurrentHashMap<>();

  /**
   * Opens the results folder.
   *
   * @throws dev.berth.model.BadInputException when it belongs to another scenario or cannot be
   *     written
   */
  public StudyRun(Study study, Path folder, RunOptions options) {
    this.study = study;
    this.options = options;
    cells = Cell.of(study);
    inputs =
        InputHashes.of(
            study.points().values().stream()
                .flatMap(scenario -> scenario.workload().inputs().stream())
                .toList());
    fingerprint = Fingerprint.of(options.program().version(), study.resolved(), inputs);
    store = ResultsFolder.open(folder, study.resolved());
  }

  /** Runs the cells of the shard. */
  public RunSummary run() {
    long start = options.stopwatch().nanos();
    List<Cell> open = cells.stream().filter(cell -> !finished(cell)).toList();
    List<Cell> mine = mine(open);
    CellPool pool = new CellPool(options.threads());
    try (Progress progress = options.progress()) {
      progress.begin(mine.stream().mapToLong(StudyRun::samples).sum());
      pool.run(mine.stream().map(cell -> task(cell, pool, progress)).toList());
    }
    int missing = (int) open.stream().filter(cell -> !finished(cell)).count();
    double wallSeconds = (options.stopwatch().nanos() - start) / NANOS_PER_SECOND;
    if (missing == 0) {
      List<CellKey> order = cells.stream().map(Cell::key).toList();
      store.merge(
          order,
          key -> fingerprint,
          StudyManifest.of(study, options, inputs, storedResults(), wallSeconds));
    }
    return summary(cells.size() - open.size(), missing, wallSeconds);
  }

  private Runnable task(Cell cell, CellPool pool, Progress progress) {
    return () -> {
      pool.checkpoint();
      Runnable afterSample =
          () -> {
            progress.step();
            pool.checkpoint();
          };
      try (CellWriter writer = store.write(cell.key(), fingerprint)) {
        CellRun run = new CellRun(cell, options.audit(), options.stopwatch(), afterSample);
        CellResult result = run.into(writer);
        writer.finish(result);
        results.put(cell.key(), result);
      }
    };
  }

  private List<Cell> mine(List<Cell> open) {
    Set<CellKey> unfinished = open.stream().map(Cell::key).collect(Collectors.toSet());
    List<Cell> mine = new ArrayList<>();
    for (int index = 0; index < cells.size(); index++) {
      if (options.shard().has(index) && unfinished.contains(cells.get(index).key())) {
        mine.add(cells.get(index));
      }
    }
    return mine;
  }

  private boolean finished(Cell cell) {
    return store.finished(cell.key(), fingerprint).isPresent();
  }

  private List<CellResult> storedResults() {
    return cells.stream()
        .map(cell -> store.finished(cell.key(), fingerprint).orElseThrow())
        .toList();
  }

  private static long samples(Cell cell) {
    Scenario scenario = cell.scenario();
    return (scenario.horizonTicks() - 1) / scenario.monitorIntervalTicks();
  }

  private RunSummary summary(int kept, int missing, double wallSeconds) {
    return new RunSummary(
        results.size(),
        kept,
        missing,
        sum("requests"),
        sum("decisions"),
        sum("decision-seconds"),
        wallSeconds);
  }

  private double sum(String timing) {
    return results.values().stream()
        .mapToDouble(result -> result.timings().getOrDefault(timing, 0.0))
        .sum();
  }
}
