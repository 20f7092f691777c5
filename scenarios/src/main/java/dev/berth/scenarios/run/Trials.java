package dev.berth.scenarios.run;

import dev.berth.reports.schema.CellResult;
import dev.berth.scenarios.kpi.Rows;
import dev.berth.sim.Audit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Runs cells for their KPIs alone: nothing is written and no time is taken.
 *
 * @param threads cells at once, 1 or more
 */
public record Trials(int threads) {

  /** The results in the order of the cells, whatever order they end in. */
  public List<CellResult> run(List<Cell> cells) {
    CellResult[] results = new CellResult[cells.size()];
    CellPool pool = new CellPool(threads);
    FlavorMixes mixes = new FlavorMixes();
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < results.length; i++) {
      int index = i;
      tasks.add(() -> results[index] = run(cells.get(index), mixes, pool::checkpoint, Rows.NONE));
    }
    pool.run(tasks);
    return Arrays.asList(results);
  }

  /** One result; the rows see every decision and sample of the run. */
  public static CellResult run(Cell cell, Rows rows) {
    return run(cell, new FlavorMixes(), () -> {}, rows);
  }

  private static CellResult run(Cell cell, FlavorMixes mixes, Runnable afterSample, Rows rows) {
    return new CellRun(cell, mixes, Audit.OFF, () -> 0, afterSample).run(rows);
  }
}
