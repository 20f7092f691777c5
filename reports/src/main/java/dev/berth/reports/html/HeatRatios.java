package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.PairedRatio;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.PointNames;
import java.util.List;
import java.util.Locale;

/**
 * How much heat and alarm every strategy leaves of what the first one has, as ratios with intervals
 * over paired replications; nothing without physics.
 */
final class HeatRatios {

  private static final List<String> KEYS =
      List.of("degree-minutes", "instance-degree-minutes", "alarm-minutes");

  private HeatRatios() {}

  static String html(Results results) {
    List<Kpi> kpis =
        KEYS.stream().map(Kpis::of).filter(kpi -> results.kpis().contains(kpi)).toList();
    if (kpis.isEmpty() || results.strategies().size() < 2) {
      return "";
    }
    PointNames names = PointNames.of(results.points());
    StringBuilder rows = new StringBuilder();
    String reference = results.strategies().get(0);
    for (String point : results.points()) {
      for (String strategy : results.strategies().subList(1, results.strategies().size())) {
        rows.append("<tr><td class=\"text\">").append(escape(names.of(point))).append("</td>");
        rows.append("<th scope=\"row\">").append(escape(strategy)).append("</th>");
        for (Kpi kpi : kpis) {
          rows.append("<td>")
              .append(
                  text(
                      PairedRatio.of(
                          results.values(strategy, point, kpi),
                          results.values(reference, point, kpi))))
              .append("</td>");
        }
        rows.append("</tr>\n");
      }
    }
    StringBuilder heads = new StringBuilder();
    kpis.forEach(
        kpi -> heads.append("<th scope=\"col\">").append(escape(kpi.label())).append("</th>"));
    return """
        <section><h2>Heat beside %s</h2>
        <p>Sum over replications as a share of that of %s [95 %% interval of the ratio estimator, paired by replication]. A share of 10 %% is a tenth.</p>
        <div class="scroll"><table>
        <thead><tr><th scope="col">point</th><th scope="col">strategy</th>%s</tr></thead>
        <tbody>
        %s</tbody></table></div></section>
        """
        .formatted(escape(reference), escape(reference), heads, rows);
  }

  private static String text(PairedRatio ratio) {
    if (Double.isNaN(ratio.ratio())) {
      return "–";
    }
    String share = String.format(Locale.ROOT, "%.3g %%", 100 * ratio.ratio());
    return Double.isNaN(ratio.high())
        ? share
        : share
            + String.format(
                Locale.ROOT, " [%.3g %%, %.3g %%]", 100 * ratio.low(), 100 * ratio.high());
  }
}
