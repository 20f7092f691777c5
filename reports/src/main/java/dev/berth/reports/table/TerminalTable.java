package dev.berth.reports.table;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.table.Entry.Mark;
import dev.berth.reports.table.ResultsTable.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A table of results as aligned text: labels, units, then one line per strategy. */
public record TerminalTable(ResultsTable table) {

  private static final String GAP = "  ";

  /** The text, each line ended by a line feed. */
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(head("", table.columns().stream().map(kpi -> halves(kpi.label()).get(0)).toList()));
    lines.add(
        head("strategy", table.columns().stream().map(kpi -> halves(kpi.label()).get(1)).toList()));
    lines.add(
        head("", table.columns().stream().map(kpi -> "(" + kpi.printedUnit() + ")").toList()));
    table.rows().forEach(row -> lines.add(line(row)));
    int[] widths = widths(lines);
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(aligned(line, widths)));
    return text + base() + legend();
  }

  private String base() {
    String base = names().base();
    return base.isEmpty() ? "" : "%s: %s\n".formatted(PointNames.BASE, base);
  }

  private PointNames names() {
    return PointNames.of(table.rows().stream().map(Row::point).toList());
  }

  private boolean sweeps() {
    return table.rows().stream().anyMatch(row -> !row.point().isEmpty());
  }

  private List<String> head(String first, List<String> columns) {
    List<String> cells = new ArrayList<>();
    if (sweeps()) {
      cells.add(first.isEmpty() ? "" : "point");
    }
    cells.add(first);
    // The two places on the right are for the mark.
    columns.forEach(column -> cells.add(column + "  "));
    return cells;
  }

  /** A label on two lines, broken at the space nearest to its middle. */
  private static List<String> halves(String label) {
    return IntStream.range(0, label.length())
        .filter(i -> label.charAt(i) == ' ')
        .boxed()
        .min(Comparator.comparingInt(i -> Math.abs(2 * i - label.length())))
        .map(i -> List.of(label.substring(0, i), label.substring(i + 1)))
        .orElse(List.of("", label));
  }

  private List<String> line(Row row) {
    List<String> cells = new ArrayList<>();
    if (sweeps()) {
      cells.add(names().of(row.point()));
    }
    cells.add(row.strategy());
    for (Kpi kpi : table.columns()) {
      Entry entry = row.entries().get(kpi.key());
      cells.add(
          entry == null
              ? "-  "
              : Numbers.meanAndInterval(kpi, entry.estimate()) + mark(entry.mark()));
    }
    return cells;
  }

  private static String mark(Mark mark) {
    return mark == Mark.BEST ? " *" : mark == Mark.TIED ? " =" : "  ";
  }

  private static int[] widths(List<List<String>> lines) {
    return IntStream.range(0, lines.get(0).size())
        .map(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
        .toArray();
  }

  private String aligned(List<String> line, int[] widths) {
    int texts = sweeps() ? 2 : 1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - line.get(i).length());
      text.append(i < texts ? line.get(i) + space : space + line.get(i)).append(GAP);
    }
    return text.toString().stripTrailing() + "\n";
  }

  private String legend() {
    boolean intervals =
        table.rows().stream()
            .flatMap(row -> row.entries().values().stream())
            .anyMatch(entry -> entry.estimate().hasInterval());
    return intervals
        ? "mean ± 95 % interval; * best, = not told apart from the best (paired)\n"
        : "one replication: no intervals; * best\n";
  }
}
