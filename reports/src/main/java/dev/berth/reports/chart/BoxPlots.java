package dev.berth.reports.chart;

import dev.berth.reports.chart.BoxFigure.Box;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The spread of a KPI over replications, one box per strategy. */
record BoxPlots(String name, String kpiKey) implements Chart {

  @Override
  public List<Figure> of(Results results) {
    Kpi kpi = Kpis.of(kpiKey);
    List<Figure> figures = new ArrayList<>();
    for (String point : Points.shown(results)) {
      List<Box> boxes = new ArrayList<>();
      for (String strategy : results.strategies()) {
        double[] values = Replications.values(results, strategy, point, kpi);
        if (values.length >= Replications.FEWEST_FOR_DISTRIBUTION) {
          boxes.add(new Box(strategy, Arrays.stream(values).boxed().toList()));
        }
      }
      if (!boxes.isEmpty()) {
        figures.add(figure(results, point, kpi, boxes));
      }
    }
    return figures;
  }

  private Figure figure(Results results, String point, Kpi kpi, List<Box> boxes) {
    return new BoxFigure(
        Points.name(results, name, point),
        Points.title(results, "Spread over replications: " + kpi.label(), point),
        kpi.definition()
            + " Box: quartiles and median; whiskers: smallest and largest; dots: replications.",
        Replications.axis(kpi),
        boxes);
  }
}
