package dev.berth.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.reports.SyntheticResults;
import dev.berth.reports.store.BadResultsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)([^>]*?)(/?)>");
  private static final Set<String> VOID = Set.of("meta", "br", "img");

  private final Path folder;

  ReportTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void report_isWholeInOneFileAndTheSameTwice() throws IOException {
    SyntheticResults.SMALL.write(folder);
    String page = Files.readString(Report.write(folder));
    assertEquals(page, Files.readString(Report.write(folder)));
    assertWellFormed(page);
    assertNothingIsLoaded(page);
    assertEveryLinkHasItsTarget(page);
    for (String strategy : SyntheticResults.SMALL.strategies()) {
      assertTrue(page.contains(">" + strategy + "</th>"), strategy);
    }
  }

  @Test
  void everyChart_isAlsoASvgAndAPngFile() throws IOException {
    SyntheticResults.SMALL.write(folder);
    String page = Files.readString(Report.write(folder));
    List<String> names =
        Pattern.compile("<figure id=\"chart-([^\"]+)\"")
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .toList();
    assertTrue(names.size() >= 6, names.toString());
    for (String name : names) {
      assertTrue(Files.size(folder.resolve("charts/" + name + ".svg")) > 0, name);
      assertTrue(Files.size(folder.resolve("charts/" + name + ".png")) > 0, name);
    }
  }

  @Test
  void textOfAScenario_cannotBecomeMarkup() throws IOException {
    SyntheticResults hostile =
        new SyntheticResults(List.of("<script>alert(1)</script>", "b&b"), 2, List.of(""), 2, 3);
    hostile.write(folder);
    String page = Files.readString(Report.write(folder));
    assertFalse(page.contains("<script"), "a script slipped into the page");
    assertWellFormed(page);
  }

  @Test
  void aFolderWithoutResults_isNamed() {
    BadResultsException refused =
        assertThrows(BadResultsException.class, () -> Report.write(folder));
    assertTrue(String.valueOf(refused.getMessage()).contains(folder.toString()));
  }

  private static void assertWellFormed(String page) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(page.replaceAll("(?s)<style>.*?</style>", ""));
    while (tag.find()) {
      String name = tag.group(2);
      if (tag.group(1).equals("/")) {
        assertEquals(open.pop(), name, "closed near: " + tag.group());
      } else if (tag.group(4).isEmpty() && !VOID.contains(name)) {
        open.push(name);
      }
    }
    assertEquals(List.of(), List.copyOf(open));
  }

  private static void assertNothingIsLoaded(String page) {
    Matcher load =
        Pattern.compile(
                "(?:src|href|xlink:href)=\"(?!#|data:)([^\"]*)\"|url\\((?!#)([^)]*)\\)|@import")
            .matcher(page);
    assertFalse(load.find(), () -> "loads " + load.group());
  }

  private static void assertEveryLinkHasItsTarget(String page) {
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      links++;
      assertTrue(page.contains("id=\"" + link.group(1) + "\""), link.group());
    }
    assertTrue(links >= 6, "links: " + links);
  }
}
