package dev.berth.reports.html;

import static dev.berth.reports.html.Markup.escape;

import dev.berth.reports.store.Manifest;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where the figures come from: program, inputs, what was left out, hashes, timings. */
final class Origin {

  private static final int SHORT_HASH = 16;

  private Origin() {}

  static String html(Manifest manifest) {
    return """
        <footer>
        <details><summary>Origin of these figures</summary>
        <p>Berth %s, commit %s, Java %s.</p>
        %s%s%s%s</details>
        <p>The tables behind this page: <code>kpis.csv</code>, <code>series.parquet</code>, <code>decisions.parquet</code>; its charts as SVG and PNG: <code>charts/</code>; how it was run: <code>manifest.json</code>.</p>
        </footer>
        """
        .formatted(
            escape(manifest.build().version()),
            escape(manifest.build().commit()),
            escape(manifest.build().java()),
            inputs(manifest),
            skipped(manifest),
            tables(manifest),
            timings(manifest));
  }

  private static String inputs(Manifest manifest) {
    return rows(
        "Inputs",
        manifest.inputs().stream()
            .map(
                input ->
                    row(input.path(), "%,d bytes".formatted(input.bytes()), brief(input.sha256())))
            .collect(Collectors.joining()));
  }

  private static String skipped(Manifest manifest) {
    return rows(
        "Records left out",
        manifest.skippedRecords().entrySet().stream()
            .map(each -> row(each.getKey(), String.valueOf(each.getValue()), ""))
            .collect(Collectors.joining()));
  }

  private static String tables(Manifest manifest) {
    return rows(
        "Tables",
        manifest.tables().entrySet().stream()
            .map(
                each ->
                    row(
                        each.getKey(),
                        String.format(Locale.ROOT, "%,d rows", each.getValue().rows()),
                        brief(each.getValue().sha256())))
            .collect(Collectors.joining()));
  }

  private static String timings(Manifest manifest) {
    return rows(
        "Timings",
        manifest.timings().entrySet().stream()
            .map(
                each ->
                    row(each.getKey(), String.format(Locale.ROOT, "%,.3f", each.getValue()), ""))
            .collect(Collectors.joining()));
  }

  private static String brief(String hash) {
    return hash.substring(0, Math.min(SHORT_HASH, hash.length()));
  }

  private static String row(String name, String amount, String hash) {
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td><code>%s</code></td></tr>"
        .formatted(escape(name), escape(amount), escape(hash));
  }

  private static String rows(String title, String rows) {
    return rows.isEmpty()
        ? ""
        : "<h3>%s</h3><div class=\"scroll\"><table class=\"plain\"><tbody>%s</tbody></table></div>\n"
            .formatted(title, rows);
  }
}
