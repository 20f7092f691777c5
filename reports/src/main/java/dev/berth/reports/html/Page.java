package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.store.Manifest;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.DifferenceTable;
import dev.berth.reports.table.PointNames;
import dev.berth.reports.table.PublishedTable;
import dev.berth.reports.table.ResultsTable;
import dev.berth.reports.table.WinTieLoss;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a report: question, set-up, assumptions, results, charts, definitions, origin. */
record Page(Results results, String pictures) {

  String html() {
    return frame(
        study().title(),
        List.of(
                head(),
                assumptions(),
                main(),
                published(),
                Factors.html(results),
                differences() + HeatRatios.html(results),
                ranks(),
                Tenants.html(results),
                charts(),
                details(),
                origin())
            .stream()
            .filter(section -> !section.isEmpty())
            .collect(Collectors.joining("\n")));
  }

  /** A whole file around a body. */
  static String frame(String title, String body) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        <main>
        %s
        </main>
        </body>
        </html>
        """
        .formatted(escape(title), style(), body);
  }

  private Manifest.Study study() {
    return results.manifest().study();
  }

  private String head() {
    String facts =
        study().facts().stream()
            .map(fact -> fact(fact.label(), fact.text()))
            .collect(Collectors.joining());
    String run =
        fact("Strategies", String.valueOf(study().strategies().size()))
            + fact("Replications", String.valueOf(study().replications()))
            + fact("Seed", String.valueOf(study().seed()));
    return """
        <header><h1>%s</h1>
        <p class="question">%s</p>
        <dl class="facts">%s%s</dl></header>
        """
        .formatted(escape(study().title()), escape(study().question()), facts, run);
  }

  private static String fact(String label, String text) {
    return "<div><dt>%s</dt><dd>%s</dd></div>".formatted(escape(label), escape(text));
  }

  private String assumptions() {
    Manifest manifest = results.manifest();
    return list("Assumptions", manifest.assumptions()) + list("Notes", manifest.notes());
  }

  private static String list(String title, List<String> items) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(item -> "<li>" + escape(item) + "</li>")
            .collect(
                Collectors.joining(
                    "\n",
                    "<section class=\"callout\"><h2>" + title + "</h2><ul>",
                    "</ul></section>\n"));
  }

  private String main() {
    return """
        <section><h2>Results</h2>
        <p>%s Each heading links to its definition.</p>
        %s%s</section>
        """
        .formatted(marks(), base(), Tables.results(ResultsTable.headline(results)));
  }

  private String base() {
    String base = PointNames.of(results.points()).base();
    return base.isEmpty()
        ? ""
        : "<p>Points are named by the key that differs from %s: %s.</p>\n"
            .formatted(PointNames.BASE, escape(base));
  }

  private String published() {
    return PublishedTable.of(results)
        .map(
            table ->
                """
                <section><h2>Beside published figures</h2>
                <p>%s. Differences are relative; several samples or replications are compared by their means.</p>
                %s</section>
                """
                    .formatted(escape(table.source()), Tables.published(table)))
        .orElse("");
  }

  private String marks() {
    return study().replications() < 2
        ? "One replication: there are no intervals, and a small difference may be chance. The best"
            + " of each column is marked."
        : "Mean ± 95 % interval over replications. Marked are the best of each column and what a"
            + " paired comparison cannot tell apart from it (tie).";
  }

  private String differences() {
    if (study().strategies().size() < 2 || study().replications() < 2) {
      return "";
    }
    DifferenceTable table = DifferenceTable.of(results);
    return """
        <section><h2>Differences from %s</h2>
        <p>Mean difference [95 %% interval], paired by replication: both strategies saw the same requests. An interval that includes 0 is a tie.</p>
        %s</section>
        %s\
        """
        .formatted(escape(table.reference()), Tables.differences(table), winTieLoss(table));
  }

  private static String winTieLoss(DifferenceTable differences) {
    WinTieLoss table = WinTieLoss.of(differences);
    return table.points() < 2
        ? ""
        : """
            <section><h2>Wins, ties and losses</h2>
            <p>Against %s at each of %d sweep points, each judged on its own by the paired 95 %% interval. Sizes are not added up.</p>
            %s</section>
            """
            .formatted(escape(table.reference()), table.points(), Tables.winTieLoss(table));
  }

  private String ranks() {
    return Gaps.html(results) + Ranks.html(results);
  }

  private String details() {
    List<Kpi> kpis = results.kpis();
    return """
        <section><h2>Details</h2>
        <details><summary>All figures</summary>
        %s</details>
        %s%s</section>
        """
        .formatted(
            Tables.results(ResultsTable.whole(results)),
            WarmUpNote.html(results),
            Definitions.load().html(kpis));
  }

  private String origin() {
    return Origin.html(results.manifest());
  }

  private String charts() {
    return pictures.isEmpty()
        ? ""
        : "<section><h2>Charts</h2>\n<div class=\"charts\">" + pictures + "</div></section>";
  }

  private static String style() {
    try (InputStream file = Page.class.getResourceAsStream("report.css")) {
      if (file == null) {
        throw new IllegalStateException("report.css is not packed beside " + Page.class);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("report.css cannot be read from the class path.", e);
    }
  }
}
