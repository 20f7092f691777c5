package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.reports.stats.Estimate;
import dev.berth.reports.store.Results;
import dev.berth.reports.table.GapTable;
import dev.berth.reports.table.Numbers;
import dev.berth.reports.table.PointNames;
import java.util.Optional;
import java.util.stream.Collectors;

/** The gaps of busy hosts to the references. */
final class Gaps {

  private static final Kpi GAP = Kpis.of("gap-fluid");

  private Gaps() {}

  /** Empty when the runs have no bound. */
  static String html(Results results) {
    GapTable table = GapTable.of(results);
    if (table.rows().stream().allMatch(row -> row.fluid().isEmpty())) {
      return "";
    }
    PointNames names = PointNames.of(results.points());
    String rows =
        table.rows().stream()
            .map(
                row ->
                    "<tr><td class=\"text\">%s</td><th scope=\"row\">%s</th><td>%s</td><td>%s</td><td>%s</td></tr>\n"
                        .formatted(
                            escape(names.of(row.point())),
                            escape(row.strategy()),
                            text(row.fluid()),
                            text(row.dual()),
                            text(row.clairvoyant())))
            .collect(Collectors.joining());
    return """
        <section><h2>Gaps</h2>
        <p>Busy hosts above three references. The fluid bound is computed on what the run itself accepted: no packing needs fewer hosts. The dual bound knows besides that instances cannot be cut. The clairvoyant is a heuristic that knows all lifetimes: strong, but no bound, and it may refuse other requests.</p>
        <div class="scroll"><table class="plain"><thead><tr><th scope="col">point</th><th scope="col">strategy</th><th scope="col">to bound.fluid (%%)</th><th scope="col">to bound.dual (%%)</th><th scope="col">to reference.clairvoyant (%%)</th></tr></thead>
        <tbody>
        %s</tbody></table></div></section>
        """
        .formatted(rows);
  }

  private static String text(Optional<Estimate> gap) {
    return gap.map(estimate -> Numbers.meanAndInterval(GAP, estimate)).orElse("–");
  }
}
