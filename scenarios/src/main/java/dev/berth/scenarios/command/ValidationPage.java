package dev.berth.scenarios.command;

import dev.berth.reports.chart.BarFigure;
import dev.berth.reports.html.Document;
import dev.berth.reports.stats.Estimate;
import dev.berth.scenarios.hosts.Comparison;
import dev.berth.scenarios.hosts.Parity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A validation: as tables and as a page. */
record ValidationPage(String fleet, List<Parity.Verdict> parity, List<Comparison> comparisons) {

  private static final List<String> HEAD =
      List.of("", "quantity", "unit", "predicted", "measured", "error (%)");

  /** Whether both decided alike on everything. */
  boolean same() {
    return parity.stream().allMatch(Parity.Verdict::equal);
  }

  String text() {
    TextTable decisions = new TextTable("request", "real fleet", "simulator", "explanation");
    parity.forEach(v -> decisions.row(cells(v).toArray(new String[0])));
    TextTable table = new TextTable(HEAD.toArray(new String[0]));
    rows().forEach(row -> table.row(row.toArray(new String[0])));
    return decisions.text() + (comparisons.isEmpty() ? "" : "\n" + table.text());
  }

  Path write(Path folder) {
    Document page =
        new Document(
            folder,
            "Validation of fleet " + fleet,
            "Does the simulator decide as the real fleet does, and predict what is measured there?");
    page.heading("Decisions");
    page.paragraph(
        "The real fleet's snapshot was written, read into the simulator, and the same requests were decided there. Equal means bit for bit: host, runner-up, margin, every score and refusal of every host.");
    page.table(
        List.of("request", "real fleet", "simulator", "explanation"),
        parity.stream().map(ValidationPage::cells).toList());
    if (!comparisons.isEmpty()) {
      page.heading("Measured and predicted");
      page.paragraph(
          "Measured: mean of several windows on the real hosts with its 95 % interval (Student's t; neighbouring windows are taken as independent). Predicted: the simulator's own models. Error: (measured - predicted) / predicted, with the interval's half width.");
      page.table(HEAD, rows());
      page.figure(figure());
    }
    return page.write("validation.html");
  }

  private BarFigure figure() {
    List<Estimate> errors = comparisons.stream().map(ValidationPage::errorEstimate).toList();
    List<String> groups = rows().stream().map(row -> row.get(0)).toList();
    return new BarFigure(
        "validation-error",
        "Error of the prediction",
        "(measured - predicted) / predicted in percent, by the rows' numbers; whiskers are 95 % intervals of the measurement.",
        "error (%)",
        groups,
        List.of(new BarFigure.Bars("error", errors)));
  }

  private static Estimate errorEstimate(Comparison c) {
    double error = c.errorPercent();
    double half = c.uncertaintyPercent();
    return new Estimate(
        c.measured().n(),
        error,
        100 * c.measured().sd() / Math.abs(c.predicted()),
        error - half,
        error + half);
  }

  private static List<String> cells(Parity.Verdict verdict) {
    return List.of(
        verdict.request(),
        verdict.real(),
        verdict.simulated(),
        verdict.equal() ? "equal, bit for bit" : "DIFFERENT");
  }

  /** Numbered, since their names are too long for a chart. */
  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison c : comparisons) {
      rows.add(cells(rows.size() + 1, c));
    }
    return rows;
  }

  private static List<String> cells(int number, Comparison c) {
    return List.of(
        Integer.toString(number),
        c.quantity(),
        c.unit(),
        number(c.predicted()),
        "%s ± %s".formatted(number(c.measured().mean()), number(c.measured().halfWidth())),
        String.format(Locale.ROOT, "%.1f ± %.1f", c.errorPercent(), c.uncertaintyPercent()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }
}
