package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.FactorTable;
import dev.berth.reports.table.Numbers;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Main effects and interactions of a sweep that is a full design of two levels each. */
final class Factors {

  private Factors() {}

  /** Empty where the sweep is no such design. */
  static String html(Results results) {
    return FactorTable.of(results).map(Factors::section).orElse("");
  }

  private static String section(FactorTable table) {
    String head =
        table.columns().stream()
            .map(
                kpi ->
                    "<th scope=\"col\"><a href=\"#%s\">%s</a> (%s)</th>"
                        .formatted(kpi.anchor(), escape(kpi.label()), escape(kpi.printedUnit())))
            .collect(Collectors.joining());
    String rows = table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining());
    return """
    <section><h2>Effects of factors</h2>
    <p>The mean of all runs at a factor's second level less the mean at its first; an interaction is half of what one factor changes the effect of the other by. Computed per replication, whose runs share their random numbers, then mean [95 %% interval] over replications. Bold: the interval leaves out 0.</p>
    <div class="scroll"><table class="plain"><thead><tr><th scope="col">strategy</th><th scope="col">effect</th>%s</tr></thead>
    <tbody>
    %s</tbody></table></div></section>
    """
        .formatted(head, rows);
  }

  private static String row(FactorTable table, FactorTable.Row row) {
    String cells =
        IntStream.range(0, table.columns().size())
            .mapToObj(i -> cell(table.columns().get(i), row.estimates().get(i)))
            .collect(Collectors.joining());
    return "<tr><td class=\"text\">%s</td><th scope=\"row\">%s</th>%s</tr>\n"
        .formatted(escape(row.strategy()), escape(row.effect()), cells);
  }

  private static String cell(Kpi kpi, Optional<Estimate> effect) {
    return effect
        .map(
            e -> {
              String text = String.join(" ", Numbers.differenceAndInterval(kpi, e));
              return FactorTable.isClear(e)
                  ? "<td><strong>%s</strong></td>".formatted(text)
                  : "<td>%s</td>".formatted(text);
            })
        .orElse("<td>–</td>");
  }
}
