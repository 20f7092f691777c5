package dev.berth.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SvgTextTest {

  @Test
  void segmentsOfOneStyleThatTouch_becomeOneLine() {
    String svg =
        """
        <!DOCTYPE svg>
        <svg>
          <line style="a" x1="0" x2="1.00390625" y1="5" y2="6"/>
          <line style="a" x1="1.00390625" x2="2" y1="6" y2="7"/>
          <line style="b" x1="2" x2="3" y1="7" y2="8"/>
          <line style="b" x1="9" x2="10" y1="7" y2="8"/>
        </svg>
        """;
    assertEquals(
        """
        <svg>
        <polyline style="a" points="0,5 1,6 2,7"/>
        <polyline style="b" points="2,7 3,8"/>
        <polyline style="b" points="9,7 10,8"/>
        </svg>
        """,
        SvgText.compact(svg));
  }

  @Test
  void insideAPage_neutralColoursFollowTheTheme() {
    String svg =
        """
        <?xml version="1.0"?>
        <svg xmlns="x" height="4px" viewBox="0 0 8 4" width="8px" x="0px">
        <rect style="fill:rgb(255,255,255);stroke:rgb(0,114,178);"/>
        </svg>
        """;
    assertEquals(
        """
        <svg viewBox="0 0 8 4" role="img" aria-label="Energy">
        <rect style="fill:var(--paper);stroke:rgb(0,114,178);"/>
        </svg>
        """,
        SvgText.inline(svg, "Energy"));
  }

  @Test
  void aLabelWithADollar_isNoReplacementPattern() {
    String svg = "<svg width=\"1\" viewBox=\"0 0 1 1\" height=\"1\"></svg>";
    String label = "Requests at path ${TRACES}/a\\b, $1 each";
    assertEquals(
        "<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"" + label + "\"></svg>",
        SvgText.inline(svg, label));
  }
}
