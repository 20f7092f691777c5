package dev.berth.reports.chart;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.RankTable;
import java.util.List;
import java.util.Locale;

/** The critical-difference diagram of a KPI. */
record RankDiagram(String name, String kpiKey) implements Chart {

  @Override
  public List<Figure> of(Results results) {
    Kpi kpi = Kpis.of(kpiKey);
    return RankTable.of(results, kpi).stream().map(this::figure).toList();
  }

  private Figure figure(RankTable table) {
    return new RankFigure(
        name,
        "Ranks: " + table.kpi().label(),
        String.format(
            Locale.ROOT,
            "%s Mean ranks over %d blocks (Friedman p = %.4f); a bar joins strategies that Holm-corrected pairs do not tell apart at 5 %%.",
            table.kpi().definition(),
            table.blocks(),
            table.p()),
        table.rows().stream().map(RankTable.Row::strategy).toList(),
        table.rows().stream().map(RankTable.Row::meanRank).toList(),
        table.groups().stream().map(g -> List.of(g.first(), g.last())).toList());
  }
}
