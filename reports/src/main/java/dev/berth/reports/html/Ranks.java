package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Better;
import dev.berth.reports.schema.Kpi;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.RankTable;
import java.util.Locale;
import java.util.stream.Collectors;

/** Ranks of the contenders per main KPI, with tests, effect sizes and the noise floor. */
final class Ranks {

  private Ranks() {}

  /** Empty when nothing can be ranked. */
  static String html(Results results) {
    String tables =
        results.kpis().stream()
            .filter(kpi -> kpi.headline() && kpi.better() != Better.NONE)
            .flatMap(kpi -> RankTable.of(results, kpi).stream())
            .map(Ranks::table)
            .collect(Collectors.joining());
    return tables.isEmpty()
        ? ""
        : """
          <section><h2>Ranks</h2>
          <p>Friedman's test over all sweep points and replications; pairs are corrected by Holm's method. A block is one replication at one point, so the verdict holds for this scenario's workloads and no others.</p>
          %s</section>
          """
            .formatted(tables);
  }

  private static String table(RankTable table) {
    String rows =
        table.rows().stream()
            .map(
                row ->
                    "<tr><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                        .formatted(
                            escape(row.strategy()),
                            number("%.2f", row.meanRank()),
                            number("%.4f", row.pAgainstBest()),
                            number("%+.2f", row.effect().hedgesG()),
                            number("%.2f", row.effect().superiority())))
            .collect(Collectors.joining());
    return """
        <details><summary>%s: Friedman p = %s over %d blocks</summary>
        <div class="scroll"><table class="plain"><thead><tr><th scope="col">strategy</th><th scope="col">mean rank</th><th scope="col">p against the best</th><th scope="col">Hedges g</th><th scope="col">superiority</th></tr></thead>
        <tbody>
        %s</tbody></table></div>
        <p>Effects are paired against the first strategy: g is the mean difference in standard deviations of the difference, superiority the share of replications with the larger value. %s</p></details>
        """
        .formatted(
            escape(table.kpi().label()),
            number("%.4f", table.p()),
            table.blocks(),
            rows,
            noise(table));
  }

  private static String noise(RankTable table) {
    Kpi kpi = table.kpi();
    return Double.isNaN(table.noiseFloor())
        ? "A noise floor needs four replications."
        : "A/A noise floor: halves of the first strategy's own replications differ by up to %s %s (95 %%)."
            .formatted(number("%.4g", table.noiseFloor()), escape(kpi.unit()));
  }

  private static String number(String format, double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value);
  }
}
