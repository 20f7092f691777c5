package dev.berth.scenarios.command;

import dev.berth.model.BadInputException;
import dev.berth.reports.chart.BarFigure;
import dev.berth.reports.chart.Drawing;
import dev.berth.reports.chart.Figure;
import dev.berth.reports.chart.LineFigure;
import dev.berth.reports.chart.SvgText;
import dev.berth.reports.stats.Estimate;
import dev.berth.traces.inspect.Quantiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One self-contained page about a trace: plots, figures, assumptions. */
final class TracePage {

  private static final int STEPS = 100;
  private static final double SECONDS_PER_HOUR = 3600;

  private TracePage() {}

  static void write(TraceFacts facts, Path file) {
    String page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%1$s</title>
        <style>
        %2$s</style>
        </head>
        <body><main>
        <header><h1>%1$s</h1></header>
        <section><h2>Charts</h2><div class="charts">%3$s</div></section>
        <section><h2>Figures</h2><div class="scroll"><table><tbody>%4$s</tbody></table></div></section>
        %5$s
        </main></body>
        </html>
        """
            .formatted(
                escape("Trace %s: %s".formatted(facts.trace().format().key(), name(facts))),
                style(),
                figures(facts).stream().map(TracePage::drawn).collect(Collectors.joining("\n")),
                facts.values().entrySet().stream()
                    .map(TracePage::row)
                    .collect(Collectors.joining()),
                assumptions(facts));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new BadInputException(
          "%s: the page cannot be written (%s). Choose a place that can be.".formatted(file, e), e);
    }
  }

  private static String name(TraceFacts facts) {
    return String.valueOf(facts.trace().path().getFileName());
  }

  private static String row(Map.Entry<String, Object> entry) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td></tr>%n"
        .formatted(escape(entry.getKey()), escape(TraceFacts.text(entry.getValue())));
  }

  private static String assumptions(TraceFacts facts) {
    return facts.assumptions().isEmpty()
        ? ""
        : facts.assumptions().stream()
            .map(assumption -> "<li>" + escape(assumption) + "</li>")
            .collect(
                Collectors.joining(
                    "\n",
                    "<section class=\"callout\"><h2>Assumptions</h2><ul>",
                    "</ul></section>"));
  }

  private static String drawn(Figure figure) {
    return "<figure>%s<figcaption>%s</figcaption></figure>"
        .formatted(
            SvgText.inline(new Drawing(figure).svg(), escape(figure.title())),
            escape(figure.caption()));
  }

  private static List<Figure> figures(TraceFacts facts) {
    List<Figure> figures = new ArrayList<>();
    double[] hours = facts.statistics().arrivals().byHour();
    if (hours.length > 1) {
      figures.add(arrivals(hours));
    }
    if (facts.statistics().lifetimeSeconds().count() > 1) {
      figures.add(
          quantiles(
              "lifetimes",
              "Lifetimes of those that ended",
              "hours",
              List.of(
                  line("lifetime", facts.statistics().lifetimeSeconds(), 1 / SECONDS_PER_HOUR))));
    }
    List<LineFigure.Line> shares = new ArrayList<>();
    facts
        .statistics()
        .utilisation()
        .forEach(
            (channel, values) -> {
              if (channel.ordinal() < 2) {
                shares.add(line(channel.name().toLowerCase(java.util.Locale.ROOT), values, 1));
              }
            });
    if (!shares.isEmpty()) {
      figures.add(quantiles("use", "Use of what was asked for", "share", shares));
    }
    figures.add(flavors(facts));
    return figures;
  }

  private static Figure arrivals(double[] hours) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int hour = 0; hour < hours.length; hour++) {
      xs.add(hour + 0.5);
      ys.add(hours[hour]);
    }
    return new LineFigure(
        "arrivals",
        "Requests per hour",
        "Requests in each whole hour of the trace.",
        "hours",
        "requests",
        List.of(new LineFigure.Line("requests", xs, ys, ys, ys)));
  }

  private static LineFigure.Line line(String label, Quantiles quantiles, double unit) {
    List<Double> xs = new ArrayList<>();
    List<Double> ys = new ArrayList<>();
    for (int step = 1; step < STEPS; step++) {
      xs.add((double) step);
      ys.add(quantiles.at((double) step / STEPS) * unit);
    }
    return new LineFigure.Line(label, xs, ys, ys, ys);
  }

  private static Figure quantiles(
      String name, String title, String unit, List<LineFigure.Line> lines) {
    return new LineFigure(
        name,
        title,
        "The value that a percentage of all values does not exceed.",
        "percent",
        unit,
        lines);
  }

  private static Figure flavors(TraceFacts facts) {
    return new BarFigure(
        "flavors",
        "Most frequent flavors",
        "Percentage of the requests.",
        "percent",
        List.of(""),
        facts.flavors().stream()
            .map(
                flavor ->
                    new BarFigure.Bars(
                        flavor.getKey(),
                        List.of(Estimate.ofMean(new double[] {100 * flavor.getValue()}))))
            .toList());
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String style() {
    try (InputStream file =
        Figure.class.getResourceAsStream("/dev/berth/reports/html/report.css")) {
      if (file == null) {
        throw new IllegalStateException("report.css is not on the class path.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("report.css cannot be read from the class path.", e);
    }
  }
}
