package dev.berth.reports.html;

import dev.berth.reports.schema.Kpi;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * {@code docs/METRICS.md}, which is packed beside this class, cut into its sections.
 *
 * @param rules the words and rules that all definitions share
 * @param kpis by anchor, the text under the heading
 */
record Definitions(String rules, Map<String, String> kpis) {

  private static final Pattern SECTION =
      Pattern.compile("^## (.+?)\\n(.*?)(?=^## |\\z)", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern KPI =
      Pattern.compile("^### (\\S+)\\n(.*?)(?=^### |\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  static Definitions load() {
    try (InputStream file = Definitions.class.getResourceAsStream("METRICS.md")) {
      if (file == null) {
        throw new IllegalStateException("METRICS.md is not packed beside " + Definitions.class);
      }
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("METRICS.md cannot be read from the class path.", e);
    }
  }

  static Definitions parse(String markdown) {
    Map<String, String> sections = matches(SECTION, markdown);
    return new Definitions(
        sections.getOrDefault("Words and rules", ""),
        matches(KPI, sections.getOrDefault("KPIs", "")));
  }

  /** A collapsible section with the definitions of these KPIs, each under its anchor. */
  String html(List<Kpi> shown) {
    String entries =
        shown.stream()
            .map(Kpi::anchor)
            .distinct()
            .map(
                anchor ->
                    "<section class=\"definition\" id=\"%s\"><h3>%s</h3>\n%s\n</section>"
                        .formatted(anchor, anchor, Markup.blocks(kpis.getOrDefault(anchor, ""))))
            .collect(Collectors.joining("\n"));
    return """
        <details id="definitions"><summary>Definitions: what each figure counts</summary>
        %s
        %s
        </details>
        """
        .formatted(Markup.blocks(rules), entries);
  }

  private static Map<String, String> matches(Pattern pattern, String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.put(matcher.group(1).strip(), matcher.group(2).strip());
    }
    return found;
  }
}
