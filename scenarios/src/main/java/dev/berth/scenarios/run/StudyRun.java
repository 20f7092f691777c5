package dev.berth.scenarios.run;

import dev.berth.model.BadInputException;
import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.reports.store.CellWriter;
import dev.berth.reports.store.Manifest.Input;
import dev.berth.reports.store.Published;
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
  private final List<Cell> all;
  private final Rounds rounds;
  private final List<Input> inputs;
  private final String fingerprint;
  private final Path folder;
  private final ResultStore store;
  private final Map<CellKey, CellResult> results = new ConcurrentHashMap<>();
  private final FlavorMixes mixes = new FlavorMixes();

  /**
   * Opens the results folder.
   *
   * @throws dev.berth.model.BadInputException when it belongs to another scenario or cannot be
   *     written
   */
  public StudyRun(Study study, Path folder, RunOptions options) {
    this.study = study;
    this.options = options;
    this.folder = folder;
    all = Cell.of(study);
    rounds = new Rounds(study);
    requireWholeRounds();
    inputs =
        InputHashes.of(
            study.points().values().stream()
                .flatMap(scenario -> scenario.inputs().stream())
                .toList());
    fingerprint = Fingerprint.of(options.program().version(), study.resolved(), inputs);
    store = ResultsFolder.open(folder, study.resolved());
  }

  /** Runs the cells of the shard, batch after batch where the study asks for a precision. */
  public RunSummary run() {
    long start = options.stopwatch().nanos();
    int kept = (int) cells().stream().filter(this::finished).count();
    do {
      runBatch();
    } while (missing() == 0 && rounds.another(storedResults()));
    return end(kept, (options.stopwatch().nanos() - start) / NANOS_PER_SECOND);
  }

  /**
   * Joins the tables of cells that were all run before.
   *
   * @throws BadInputException when some are not finished
   */
  public RunSummary join() {
    while (missing() == 0 && rounds.another(storedResults())) {
      // The next batch is looked at.
    }
    List<Cell> open = cells().stream().filter(cell -> !finished(cell)).toList();
    if (!open.isEmpty()) {
      throw new BadInputException(
          "%d of %d cells are not finished, the first is %s; run their shards, then merge again."
              .formatted(open.size(), cells().size(), open.get(0).key()));
    }
    return end(cells().size(), 0);
  }

  private void runBatch() {
    List<Cell> open = cells().stream().filter(cell -> !finished(cell)).toList();
    List<Cell> mine = mine(open);
    CellPool pool = new CellPool(options.threads());
    try (Progress progress = options.progress()) {
      progress.begin(mine.stream().mapToLong(StudyRun::samples).sum());
      pool.run(mine.stream().map(cell -> task(cell, pool, progress)).toList());
    }
  }

  private RunSummary end(int kept, double wallSeconds) {
    int missing = missing();
    if (missing == 0) {
      study.published().ifPresent(figures -> Published.write(store.folder(), figures.csv()));
      QuarantinedRecords.keep(study, folder);
      store.merge(
          cells().stream().map(Cell::key).toList(),
          key -> fingerprint,
          StudyManifest.of(study, rounds, options, inputs, storedResults(), wallSeconds));
    }
    return summary(kept, missing, wallSeconds);
  }

  /** The cells of the replications that are decided upon. */
  private List<Cell> cells() {
    return all.stream().filter(cell -> cell.key().replication() < rounds.replications()).toList();
  }

  private int missing() {
    return (int) cells().stream().filter(cell -> !finished(cell)).count();
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
        CellRun run = new CellRun(cell, mixes, options.audit(), options.stopwatch(), afterSample);
        CellResult result = run.into(writer);
        writer.finish(result);
        results.put(cell.key(), result);
      }
    };
  }

  private List<Cell> mine(List<Cell> open) {
    Set<CellKey> unfinished = open.stream().map(Cell::key).collect(Collectors.toSet());
    List<Cell> mine = new ArrayList<>();
    for (int index = 0; index < all.size(); index++) {
      if (options.shard().has(index) && unfinished.contains(all.get(index).key())) {
        mine.add(all.get(index));
      }
    }
    return mine;
  }

  private boolean finished(Cell cell) {
    return store.finished(cell.key(), fingerprint).isPresent();
  }

  private List<CellResult> storedResults() {
    return cells().stream()
        .map(cell -> store.finished(cell.key(), fingerprint).orElseThrow())
        .toList();
  }

  private void requireWholeRounds() {
    if (study.precision().isPresent() && options.shard().count() > 1) {
      throw new BadInputException(
          "--shard %d/%d: the scenario has precision, which looks at all strategies after each batch; run it whole or remove precision."
              .formatted(options.shard().index(), options.shard().count()));
    }
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
