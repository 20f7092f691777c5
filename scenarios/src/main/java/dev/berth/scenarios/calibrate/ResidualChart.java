package dev.berth.scenarios.calibrate;

import dev.berth.reports.chart.Drawing;
import dev.berth.reports.chart.LineFigure;
import dev.berth.reports.chart.LineFigure.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Errors on the held-out part over time: the mean of a slice and one standard deviation about it.
 */
final class ResidualChart {

  private static final int SLICES = 60;
  private static final double SECONDS_PER_DAY = 86_400;

  private ResidualChart() {}

  static Drawing of(
      String name, String title, String unit, ServerSeries server, Map<String, Residuals> errors) {
    Map<String, Line> lines = new LinkedHashMap<>();
    double[] seconds = server.seconds();
    errors.forEach((label, error) -> lines.put(label, line(label, seconds, error.values())));
    return new Drawing(
        new LineFigure(
            name,
            title,
            "Measured minus predicted on the held-out last part of the series; band: one standard deviation.",
            "days since the first sample",
            "error (%s)".formatted(unit),
            List.copyOf(lines.values())));
  }

  private static Line line(String label, double[] seconds, double[] errors) {
    Line line =
        new Line(label, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    int first = seconds.length - errors.length;
    for (int slice = 0; slice < SLICES; slice++) {
      int from = (int) ((long) slice * errors.length / SLICES);
      int to = (int) ((long) (slice + 1) * errors.length / SLICES);
      SummaryStatistics part = new SummaryStatistics();
      for (int i = from; i < to; i++) {
        part.addValue(errors[i]);
      }
      if (part.getN() > 0) {
        line.xs().add((seconds[first + (from + to) / 2] - seconds[0]) / SECONDS_PER_DAY);
        line.means().add(part.getMean());
        line.lows().add(part.getMean() - part.getStandardDeviation());
        line.highs().add(part.getMean() + part.getStandardDeviation());
      }
    }
    return line;
  }
}
