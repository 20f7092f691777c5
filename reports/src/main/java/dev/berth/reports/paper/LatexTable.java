package dev.berth.reports.paper;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.store.Manifest;
import dev.berth.reports.table.Entry;
import dev.berth.reports.table.Numbers;
import dev.berth.reports.table.PointNames;
import dev.berth.reports.table.ResultsTable;
import java.util.List;
import java.util.stream.Collectors;

/** A table of results for LaTeX with the package booktabs; the best of a column is bold. */
record LatexTable(Manifest.Study study, ResultsTable table) {

  String text() {
    boolean sweeps = table.rows().stream().anyMatch(row -> !row.point().isEmpty());
    PointNames names = PointNames.of(table.rows().stream().map(ResultsTable.Row::point).toList());
    String rows =
        table.rows().stream().map(row -> row(sweeps, names, row)).collect(Collectors.joining());
    return """
        %% \\usepackage{booktabs,graphicx}
        \\begin{table}
        \\centering
        \\caption{%s. %s}
        \\label{tab:%s}
        \\resizebox{\\linewidth}{!}{%%
        \\begin{tabular}{%s}
        \\toprule
        %s \\\\
        %s \\\\
        \\midrule
        %s\\bottomrule
        \\end{tabular}}
        \\end{table}
        """
        .formatted(
            escape(study.title()),
            study.replications() < 2
                ? "One replication."
                : "Mean $\\pm$ 95\\,\\%% interval over %d replications; bold is best, $=$ is not told apart from it (paired)."
                    .formatted(study.replications()),
            study.name(),
            (sweeps ? "ll" : "l") + "r".repeat(table.columns().size()),
            head(sweeps, "strategy", table.columns().stream().map(Kpi::label).toList()),
            head(
                sweeps,
                "",
                table.columns().stream().map(kpi -> "(" + kpi.printedUnit() + ")").toList()),
            rows);
  }

  private static String head(boolean sweeps, String first, List<String> columns) {
    String cells = columns.stream().map(c -> " & " + escape(c)).collect(Collectors.joining());
    return (sweeps ? (first.isEmpty() ? "" : "point") + " & " : "") + first + cells;
  }

  private String row(boolean sweeps, PointNames names, ResultsTable.Row row) {
    String cells =
        table.columns().stream().map(kpi -> " & " + cell(row, kpi)).collect(Collectors.joining());
    return "%s%s%s \\\\\n"
        .formatted(
            sweeps ? escape(names.of(row.point())) + " & " : "", escape(row.strategy()), cells);
  }

  private static String cell(ResultsTable.Row row, Kpi kpi) {
    Entry entry = row.entries().get(kpi.key());
    if (entry == null) {
      return "--";
    }
    String text =
        "$"
            + Numbers.meanAndInterval(kpi, entry.estimate())
                .replace("±", "\\pm")
                .replace(",", "{,}")
            + "$";
    return switch (entry.mark()) {
      case BEST -> "\\boldmath" + text;
      case TIED -> text + "\\,$=$";
      case NONE -> text;
    };
  }

  /** A text in which LaTeX's own characters stand for themselves. */
  static String escape(String text) {
    return text.replace("\\", "\\textbackslash ")
        .replaceAll("([&%$#_{}])", "\\\\$1")
        .replace("~", "\\textasciitilde ")
        .replace("^", "\\textasciicircum ");
  }
}
