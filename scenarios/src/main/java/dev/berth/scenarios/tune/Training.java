package dev.berth.scenarios.tune;

import dev.berth.reports.schema.CellKey;
import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.run.Cell;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.strategy.StrategySpec;
import java.util.ArrayList;
import java.util.List;

/** Runs candidates on the training seeds; replications that a candidate has run are kept. */
record Training(Scenario scenario, Trials trials) {

  /** The candidates in their order, each with so many replications run. */
  List<Candidate> upTo(int replications, List<Candidate> candidates) {
    List<Cell> cells = new ArrayList<>();
    for (Candidate candidate : candidates) {
      for (int r = candidate.results().size(); r < replications; r++) {
        cells.add(cell(scenario, candidate.strategy(), r));
      }
    }
    List<CellResult> results = trials.run(cells);
    List<Candidate> trained = new ArrayList<>();
    int next = 0;
    for (Candidate candidate : candidates) {
      int more = replications - candidate.results().size();
      trained.add(candidate.with(results.subList(next, next + more)));
      next += more;
    }
    return trained;
  }

  static Cell cell(Scenario scenario, StrategySpec strategy, int replication) {
    return new Cell(new CellKey(strategy.name(), replication, ""), scenario, strategy);
  }
}
