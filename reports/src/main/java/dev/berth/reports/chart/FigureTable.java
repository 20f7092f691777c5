package dev.berth.reports.chart;

import dev.berth.reports.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a figure shows, as CSV: one row per point, bar or cell. */
public final class FigureTable {

  private FigureTable() {}

  /** The text, with a header and line feeds. */
  public static String csv(Figure figure) {
    return rows(figure).stream()
        .map(row -> row.stream().map(FigureTable::field).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<List<Object>> rows(Figure figure) {
    List<List<Object>> rows = new ArrayList<>();
    if (figure instanceof LineFigure lines) {
      rows.add(List.of("series", "x", "mean", "low", "high"));
      lines.lines().forEach(line -> addLine(rows, line));
    } else if (figure instanceof BarFigure bars) {
      rows.add(List.of("series", "group", "mean", "low", "high"));
      bars.series().forEach(series -> addBars(rows, bars.groups(), series));
    } else if (figure instanceof PointFigure points) {
      rows.add(List.of("series", "x", "x_low", "x_high", "y", "y_low", "y_high", "front"));
      points.points().forEach(point -> addPoint(rows, point));
    } else if (figure instanceof RankFigure ranks) {
      rows.add(List.of("strategy", "mean_rank"));
      for (int i = 0; i < ranks.labels().size(); i++) {
        rows.add(List.of(ranks.labels().get(i), ranks.ranks().get(i)));
      }
    } else if (figure instanceof BoxFigure boxes) {
      rows.add(List.of("strategy", "value"));
      boxes.boxes().forEach(box -> box.values().forEach(v -> rows.add(List.of(box.label(), v))));
    } else if (figure instanceof TornadoFigure tornado) {
      rows.add(List.of("change", "mean", "low", "high"));
      tornado.arms().forEach(arm -> addArm(rows, arm));
    } else if (figure instanceof TimelineFigure timeline) {
      rows.add(List.of("lane", "kind", "from", "to"));
      timeline.spans().forEach(span -> addSpan(rows, timeline, span));
    } else {
      addHeat(rows, (HeatFigure) figure);
    }
    return rows;
  }

  private static void addLine(List<List<Object>> rows, LineFigure.Line line) {
    for (int i = 0; i < line.xs().size(); i++) {
      rows.add(
          List.of(
              line.label(),
              line.xs().get(i),
              line.means().get(i),
              line.lows().get(i),
              line.highs().get(i)));
    }
  }

  private static void addBars(List<List<Object>> rows, List<String> groups, BarFigure.Bars series) {
    for (int i = 0; i < groups.size(); i++) {
      Estimate e = series.estimates().get(i);
      rows.add(List.of(series.label(), groups.get(i), e.mean(), e.low(), e.high()));
    }
  }

  private static void addPoint(List<List<Object>> rows, PointFigure.Point point) {
    rows.add(
        List.of(
            point.label(),
            point.x().mean(),
            point.x().low(),
            point.x().high(),
            point.y().mean(),
            point.y().low(),
            point.y().high(),
            point.front()));
  }

  private static void addArm(List<List<Object>> rows, TornadoFigure.Arm arm) {
    rows.add(List.of(arm.label(), arm.change().mean(), arm.change().low(), arm.change().high()));
  }

  private static void addSpan(
      List<List<Object>> rows, TimelineFigure timeline, TimelineFigure.Span span) {
    rows.add(
        List.of(
            timeline.lanes().get(span.lane()),
            timeline.kinds().get(span.kind()),
            span.from(),
            span.to()));
  }

  private static void addHeat(List<List<Object>> rows, HeatFigure heat) {
    rows.add(List.of("row", "column", "value"));
    for (int row = 0; row < heat.rows().size(); row++) {
      for (int column = 0; column < heat.values().get(row).size(); column++) {
        rows.add(
            List.of(
                heat.rows().get(row),
                heat.columns().get(column),
                heat.values().get(row).get(column)));
      }
    }
  }

  private static String field(Object value) {
    if (value instanceof Double number) {
      return number.isNaN() ? "" : number.toString();
    }
    String text = String.valueOf(value);
    return text.matches("[^,\"\n\r]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
