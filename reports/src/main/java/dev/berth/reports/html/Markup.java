package dev.berth.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Text as HTML: escaping, and the few marks of Markdown that METRICS.md uses. */
final class Markup {

  private Markup() {}

  /** Text as it stands. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Paragraphs and bullet lists with {@code code}, bold and italic words. */
  static String blocks(String markdown) {
    return markdown
        .strip()
        .lines()
        .collect(Collectors.joining("\n"))
        .transform(text -> List.of(text.split("\n\\s*\n", -1)))
        .stream()
        .map(block -> block.startsWith("- ") ? list(block) : "<p>" + words(block) + "</p>")
        .collect(Collectors.joining("\n"));
  }

  private static String list(String block) {
    List<String> items = new ArrayList<>();
    for (String line : block.lines().toList()) {
      if (line.startsWith("- ")) {
        items.add(line.substring(2));
      } else {
        items.set(items.size() - 1, items.get(items.size() - 1) + " " + line.strip());
      }
    }
    return items.stream()
        .map(item -> "<li>" + words(item) + "</li>")
        .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
  }

  private static String words(String text) {
    return escape(text.replace('\n', ' '))
        .replaceAll("`([^`]+)`", "<code>$1</code>")
        .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
        .replaceAll("(?<![\\w*])\\*([^*<>]+)\\*(?![\\w*])", "<em>$1</em>");
  }
}
