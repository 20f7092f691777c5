package dev.berth.reports.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void paragraphsListsAndMarks_becomeElements() {
    assertEquals(
        """
        <p>A <strong>b</strong> <em>c</em> <code>x * y &lt; z</code> d</p>
        <ul>
        <li>one more</li>
        <li>two</li>
        </ul>""",
        Markup.blocks("A **b** *c* `x * y < z`\nd\n\n- one\n  more\n- two\n"));
  }

  @Test
  void sectionsOfTheMetricsPage_areFoundByAnchor() {
    Definitions definitions =
        Definitions.parse(
            "# M\n\n## Words and rules\n\nw\n\n## KPIs\n\n### a-b\nText.\n\n### c\nMore.\n");
    assertEquals("w", definitions.rules());
    assertEquals("Text.", definitions.kpis().get("a-b"));
    assertEquals("More.", definitions.kpis().get("c"));
  }
}
