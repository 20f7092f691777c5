package dev.berth.reports.chart;

import dev.berth.reports.chart.LineFigure.Line;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The empirical distribution function of a KPI over replications, one step line per strategy. */
record EcdfPlot(String name, String kpiKey) implements Chart {

  @Override
  public List<Figure> of(Results results) {
    Kpi kpi = Kpis.of(kpiKey);
    List<Figure> figures = new ArrayList<>();
    for (String point : Points.shown(results)) {
      List<Line> lines = new ArrayList<>();
      for (String strategy : results.strategies()) {
        double[] values = Replications.values(results, strategy, point, kpi);
        if (values.length >= Replications.FEWEST_FOR_DISTRIBUTION) {
          lines.add(steps(strategy, values));
        }
      }
      if (!lines.isEmpty()) {
        figures.add(figure(results, point, kpi, lines));
      }
    }
    return figures;
  }

  private Figure figure(Results results, String point, Kpi kpi, List<Line> lines) {
    return new LineFigure(
        Points.name(results, name, point),
        Points.title(results, "Distribution over replications: " + kpi.label(), point),
        kpi.definition() + " Share of replications with at most this value; no intervals.",
        Replications.axis(kpi),
        "share of replications (%)",
        lines);
  }

  /** Two points per value: below and above its step. */
  static Line steps(String label, double[] values) {
    double[] rising = values.clone();
    Arrays.sort(rising);
    List<Double> xs = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < rising.length; i++) {
      xs.add(rising[i]);
      shares.add(100.0 * i / rising.length);
      xs.add(rising[i]);
      shares.add(100.0 * (i + 1) / rising.length);
    }
    return new Line(label, xs, shares, shares, shares);
  }
}
