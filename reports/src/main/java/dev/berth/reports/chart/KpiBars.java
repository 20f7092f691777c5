package dev.berth.reports.chart;

import dev.berth.reports.chart.BarFigure.Bars;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.PointNames;
import java.util.List;

/** One KPI of every strategy as bars from 0, with the 95 % interval of the mean as whiskers. */
record KpiBars(String name, String title, String kpiKey) implements Chart {

  @Override
  public List<Figure> of(Results results) {
    Kpi kpi = Kpis.of(kpiKey);
    boolean whole =
        results.strategies().stream()
            .allMatch(
                strategy ->
                    results.points().stream()
                        .allMatch(
                            point ->
                                Replications.values(results, strategy, point, kpi).length > 0));
    return whole ? List.of(figure(results, kpi)) : List.of();
  }

  private BarFigure figure(Results results, Kpi kpi) {
    List<Bars> series =
        results.strategies().stream()
            .map(strategy -> new Bars(strategy, estimates(results, strategy, kpi)))
            .toList();
    return new BarFigure(
        name,
        title,
        kpi.definition() + Captions.intervals(results, "a whisker"),
        kpi.printedUnit(),
        results.points().stream().map(PointNames.of(results.points())::of).toList(),
        series);
  }

  private static List<Estimate> estimates(Results results, String strategy, Kpi kpi) {
    return results.points().stream()
        .map(point -> Estimate.ofMean(Replications.values(results, strategy, point, kpi)))
        .toList();
  }
}
