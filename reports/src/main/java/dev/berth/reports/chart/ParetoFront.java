package dev.berth.reports.chart;

import dev.berth.reports.chart.PointFigure.Point;
import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import java.util.ArrayList;
import java.util.List;

/**
 * Two KPIs against each other at the first sweep point, with the strategies that none dominates.
 */
record ParetoFront(String name, String title, String xKey, String yKey) implements Chart {

  @Override
  public List<Figure> of(Results results) {
    Kpi x = Kpis.of(xKey);
    Kpi y = Kpis.of(yKey);
    List<Point> points = new ArrayList<>();
    for (String strategy : results.strategies()) {
      double[] xs = Replications.values(results, strategy, results.points().get(0), x);
      double[] ys = Replications.values(results, strategy, results.points().get(0), y);
      if (xs.length > 0 && ys.length > 0) {
        points.add(new Point(strategy, Estimate.ofMean(xs), Estimate.ofMean(ys), true));
      }
    }
    return points.size() < 2 ? List.of() : List.of(figure(results, x, y, points));
  }

  private Figure figure(Results results, Kpi x, Kpi y, List<Point> points) {
    return new PointFigure(
        Points.name(results, name, results.points().get(0)),
        Points.title(results, title, results.points().get(0)),
        "Filled circles: no other strategy has a better mean in one figure and as good a mean in"
            + " the other. Arms are 95 % intervals of the means.",
        Replications.axis(x),
        Replications.axis(y),
        points.stream()
            .map(p -> new Point(p.label(), p.x(), p.y(), onFront(p, points, x, y)))
            .toList());
  }

  private static boolean onFront(Point point, List<Point> points, Kpi x, Kpi y) {
    return points.stream().noneMatch(other -> dominates(other, point, x, y));
  }

  private static boolean dominates(Point a, Point b, Kpi x, Kpi y) {
    double gainX = gain(x, a.x(), b.x());
    double gainY = gain(y, a.y(), b.y());
    return gainX >= 0 && gainY >= 0 && gainX + gainY > 0;
  }

  /** How much better the first mean is. */
  private static double gain(Kpi kpi, Estimate a, Estimate b) {
    return kpi.better() == Better.LOWER ? b.mean() - a.mean() : a.mean() - b.mean();
  }
}
