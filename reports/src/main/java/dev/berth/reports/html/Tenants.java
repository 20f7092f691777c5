package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Format;
import dev.berth.reports.schema.TenantFigures;
import dev.berth.reports.schema.TenantFigures.TenantFigure;
import dev.berth.reports.store.Results;
import dev.berth.reports.store.TenantMeans;
import dev.berth.reports.table.PointNames;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The largest tenants of every strategy at the first sweep point. */
final class Tenants {

  private static final int MOST = 25;

  private Tenants() {}

  /** Empty where the run kept no figures per tenant. */
  static String html(Results results) {
    String point = results.points().get(0);
    String tables =
        results.strategies().stream()
            .map(strategy -> table(results, strategy, point))
            .collect(Collectors.joining());
    return tables.isEmpty()
        ? ""
        : """
            <section><h2>Tenants</h2>
            <p>Means over replications%s; the tenants with most vCPU-hours. All of them: <code>tenants.parquet</code>.</p>
            %s</section>
            """
            .formatted(
                point.isEmpty() ? "" : " at " + escape(PointNames.of(results.points()).of(point)),
                tables);
  }

  private static String table(Results results, String strategy, String point) {
    List<TenantMeans> tenants = TenantMeans.of(results, strategy, point, MOST);
    if (tenants.isEmpty()) {
      return "";
    }
    String heads =
        TenantFigures.ALL.stream()
            .map(
                figure ->
                    "<th scope=\"col\">%s<br><span class=\"unit\">%s</span></th>"
                        .formatted(escape(figure.label()), escape(figure.printedUnit())))
            .collect(Collectors.joining());
    return """
        <details><summary>%s: %d of %d tenants</summary>
        <div class="scroll"><table class="plain"><thead><tr><th scope="col">tenant</th>%s</tr></thead>
        <tbody>
        %s</tbody></table></div></details>
        """
        .formatted(
            escape(strategy),
            tenants.size(),
            TenantMeans.count(results, strategy, point),
            heads,
            tenants.stream().map(Tenants::row).collect(Collectors.joining()));
  }

  private static String row(TenantMeans tenant) {
    StringBuilder row = new StringBuilder("<tr><th scope=\"row\">");
    row.append(escape(tenant.tenant())).append("</th>");
    for (int i = 0; i < tenant.figures().size(); i++) {
      row.append("<td>")
          .append(text(TenantFigures.ALL.get(i), tenant.figures().get(i)))
          .append("</td>");
    }
    return row.append("</tr>\n").toString();
  }

  private static String text(TenantFigure figure, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return figure.format() == Format.PERCENT
        ? String.format(Locale.ROOT, "%.2f", 100 * value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }
}
