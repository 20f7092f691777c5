package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Format;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.PairedDifference;
import dev.berth.reports.stats.PairedDifference.Verdict;
import dev.berth.reports.table.DifferenceTable;
import dev.berth.reports.table.Entry;
import dev.berth.reports.table.Entry.Mark;
import dev.berth.reports.table.Numbers;
import dev.berth.reports.table.PointNames;
import dev.berth.reports.table.PublishedTable;
import dev.berth.reports.table.ResultsTable;
import dev.berth.reports.table.WinTieLoss;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables of results as HTML. */
final class Tables {

  private static final Map<Verdict, String> VERDICTS =
      Map.of(
          Verdict.BETTER, "better",
          Verdict.WORSE, "worse",
          Verdict.TIE, "tie",
          Verdict.OPEN, "");

  private Tables() {}

  static String results(ResultsTable table) {
    List<String> points = table.rows().stream().map(ResultsTable.Row::point).toList();
    boolean sweeps = sweeps(points);
    PointNames names = PointNames.of(points);
    String rows =
        table.rows().stream()
            .map(row -> row(sweeps, names.of(row.point()), row.strategy(), fields(table, row)))
            .collect(Collectors.joining());
    return table(sweeps, table.columns(), Kpi::printedUnit, rows);
  }

  static String differences(DifferenceTable table) {
    List<String> points = table.rows().stream().map(DifferenceTable.Row::point).toList();
    boolean sweeps = sweeps(points);
    PointNames names = PointNames.of(points);
    String rows =
        table.rows().stream()
            .map(row -> row(sweeps, names.of(row.point()), row.strategy(), fields(table, row)))
            .collect(Collectors.joining());
    return table(sweeps, table.columns(), Tables::unitOfDifference, rows);
  }

  static String winTieLoss(WinTieLoss table) {
    String rows =
        table.rows().stream()
            .map(row -> row(false, "", row.strategy(), fields(table, row)))
            .collect(Collectors.joining());
    return table(false, table.columns(), kpi -> "win / tie / loss", rows);
  }

  private static String fields(WinTieLoss table, WinTieLoss.Row row) {
    return table.columns().stream()
        .map(kpi -> field(row.counts().get(kpi.key())))
        .collect(Collectors.joining());
  }

  private static String field(WinTieLoss.@Nullable Count count) {
    return "<td>" + (count == null ? "–" : count.text()) + "</td>";
  }

  static String published(PublishedTable table) {
    String rows =
        table.lines().stream()
            .map(
                line ->
                    "<tr><th scope=\"row\">%s</th><td class=\"text\">%s</td>%s</tr>\n"
                        .formatted(
                            escape(line.strategy()),
                            escape(line.figures()),
                            line.texts().stream()
                                .map(text -> "<td>" + escape(text) + "</td>")
                                .collect(Collectors.joining())))
            .collect(Collectors.joining());
    String heads =
        table.columns().stream()
            .map(
                kpi ->
                    "<th scope=\"col\" title=\"%s\"><a href=\"#%s\">%s</a><br><span class=\"unit\">%s</span></th>"
                        .formatted(
                            escape(kpi.definition()),
                            kpi.anchor(),
                            escape(kpi.label()),
                            escape(kpi.printedUnit())))
            .collect(Collectors.joining());
    return """
        <div class="scroll"><table>
        <thead><tr><th scope="col">strategy</th><th scope="col">figures</th>%s</tr></thead>
        <tbody>
        %s</tbody></table></div>
        """
        .formatted(heads, rows);
  }

  private static boolean sweeps(List<String> points) {
    return points.stream().anyMatch(point -> !point.isEmpty());
  }

  private static String unitOfDifference(Kpi kpi) {
    return kpi.format() == Format.PERCENT ? "percentage points" : kpi.printedUnit();
  }

  private static String table(
      boolean sweeps, List<Kpi> columns, Function<Kpi, String> unit, String rows) {
    String heads =
        columns.stream()
            .map(
                kpi ->
                    "<th scope=\"col\" title=\"%s\"><a href=\"#%s\">%s</a><br><span class=\"unit\">%s%s</span></th>"
                        .formatted(
                            escape(kpi.definition()),
                            kpi.anchor(),
                            escape(kpi.label()),
                            escape(unit.apply(kpi)),
                            direction(kpi)))
            .collect(Collectors.joining());
    return """
        <div class="scroll"><table>
        <thead><tr>%s<th scope="col">strategy</th>%s</tr></thead>
        <tbody>
        %s</tbody></table></div>
        """
        .formatted(sweeps ? "<th scope=\"col\">point</th>" : "", heads, rows);
  }

  private static String direction(Kpi kpi) {
    return switch (kpi.better()) {
      case LOWER -> ", lower is better";
      case HIGHER -> ", higher is better";
      case NONE -> "";
    };
  }

  private static String row(boolean sweeps, String point, String strategy, String fields) {
    return "<tr>%s<th scope=\"row\">%s</th>%s</tr>\n"
        .formatted(
            sweeps ? "<td class=\"text\">" + escape(point) + "</td>" : "",
            escape(strategy),
            fields);
  }

  private static String fields(ResultsTable table, ResultsTable.Row row) {
    return table.columns().stream()
        .map(kpi -> field(kpi, row.entries().get(kpi.key())))
        .collect(Collectors.joining());
  }

  private static String field(Kpi kpi, @Nullable Entry entry) {
    if (entry == null) {
      return "<td>–</td>";
    }
    String text = Numbers.meanAndInterval(kpi, entry.estimate());
    if (entry.mark() == Mark.NONE) {
      return "<td>" + text + "</td>";
    }
    String mark = entry.mark() == Mark.BEST ? "best" : "tie";
    return "<td class=\"%s\">%s <span class=\"mark\">%s</span></td>".formatted(mark, text, mark);
  }

  private static String fields(DifferenceTable table, DifferenceTable.Row row) {
    return table.columns().stream()
        .map(kpi -> field(kpi, row.differences().get(kpi.key())))
        .collect(Collectors.joining());
  }

  private static String field(Kpi kpi, @Nullable PairedDifference difference) {
    if (difference == null) {
      return "<td>–</td>";
    }
    String verdict = VERDICTS.getOrDefault(difference.verdict(kpi.better()), "");
    List<String> texts = Numbers.differenceAndInterval(kpi, difference.estimate());
    String interval =
        texts.size() == 1 ? "" : "<br><span class=\"interval\">" + texts.get(1) + "</span>";
    return "<td class=\"%s\">%s <span class=\"mark\">%s</span>%s</td>"
        .formatted(verdict, texts.get(0), verdict, interval);
  }
}
