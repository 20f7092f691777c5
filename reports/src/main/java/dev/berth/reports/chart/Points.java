package dev.berth.reports.chart;

import dev.berth.reports.store.Results;
import dev.berth.reports.table.PointNames;
import java.util.List;

/** Which sweep points get figures of their own, and how these are named. */
final class Points {

  private static final int MOST = 6;

  private Points() {}

  /** All points of a small sweep; of a large one the first, so that a report stays readable. */
  static List<String> shown(Results results) {
    List<String> points = results.points();
    return points.size() <= MOST ? points : points.subList(0, 1);
  }

  /** A name for files. */
  static String name(Results results, String chart, String point) {
    String name = point.isEmpty() ? chart : chart + "-" + PointNames.of(results.points()).of(point);
    return name.replaceAll("[^A-Za-z0-9._=-]", "_");
  }

  static String title(Results results, String chart, String point) {
    return point.isEmpty() ? chart : chart + " (" + PointNames.of(results.points()).of(point) + ")";
  }
}
