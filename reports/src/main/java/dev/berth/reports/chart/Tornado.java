package dev.berth.reports.chart;

import dev.berth.reports.chart.TornadoFigure.Arm;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.Pairs;
import dev.berth.reports.table.PointNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sensitivity of a KPI to the keys of a sweep: all points that differ from the first one in one key
 * alone, by size of the change; one figure per strategy.
 */
record Tornado(String name, String kpiKey) implements Chart {

  private static final int MOST_STRATEGIES = 6;

  @Override
  public List<Figure> of(Results results) {
    Kpi kpi = Kpis.of(kpiKey);
    if (!results.kpis().contains(kpi) || results.strategies().size() > MOST_STRATEGIES) {
      return List.of();
    }
    Map<String, String> changes = changes(results.points());
    List<Figure> figures = new ArrayList<>();
    for (String strategy : results.strategies()) {
      List<Arm> arms = new ArrayList<>();
      changes.forEach(
          (point, label) ->
              Pairs.acrossPoints(results, strategy, kpi, point, results.points().get(0))
                  .ifPresent(change -> arms.add(new Arm(label, scaled(change.estimate(), kpi)))));
      arms.sort(Comparator.comparingDouble((Arm arm) -> -Math.abs(arm.change().mean())));
      if (arms.size() > 1 && arms.get(0).change().mean() != 0) {
        figures.add(figure(results, strategy, kpi, arms));
      }
    }
    return figures;
  }

  private Figure figure(Results results, String strategy, Kpi kpi, List<Arm> arms) {
    return new TornadoFigure(
        Points.name(results, name + "-" + strategy, ""),
        "Sensitivity of " + kpi.label() + " under " + strategy,
        kpi.definition()
            + " Change from the point "
            + PointNames.of(results.points()).of(results.points().get(0))
            + " when one key takes another level, paired by replication; a whisker is the 95 %"
            + " interval.",
        "change of " + kpi.label() + " (" + unit(kpi) + ")",
        arms);
  }

  private static String unit(Kpi kpi) {
    return Shares.factor(kpi.unit()) == 1 ? kpi.unit() : "percentage points";
  }

  private static Estimate scaled(Estimate change, Kpi kpi) {
    double factor = Shares.factor(kpi.unit());
    return new Estimate(
        change.n(),
        change.mean() * factor,
        change.sd() * factor,
        change.low() * factor,
        change.high() * factor);
  }

  /** Points that differ from the first in one key, with what differs; none without a sweep. */
  static Map<String, String> changes(List<String> points) {
    Map<String, String> changes = new LinkedHashMap<>();
    Map<String, String> first = PointNames.levels(points.get(0));
    for (String point : points.subList(1, points.size())) {
      Map<String, String> levels = PointNames.levels(point);
      List<String> changed = List.copyOf(PointNames.changed(levels, first).keySet());
      if (changed.size() == 1) {
        String key = changed.get(0);
        changes.put(
            point,
            "%s: %s → %s".formatted(lastWords(key), first.getOrDefault(key, ""), levels.get(key)));
      }
    }
    return changes;
  }

  /** The last two words of a path are enough to know it by. */
  private static String lastWords(String key) {
    String[] words = key.split("\\.", -1);
    return words.length < 3 ? key : words[words.length - 2] + "." + words[words.length - 1];
  }
}
