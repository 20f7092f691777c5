package dev.berth.reports.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites SVG text: smaller for files, and themed by style sheet inside a page. */
public final class SvgText {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d{3,}");
  private static final Pattern SEGMENT =
      Pattern.compile(
          "<line (style=\"[^\"]*\") x1=\"([^\"]*)\" x2=\"([^\"]*)\" y1=\"([^\"]*)\""
              + " y2=\"([^\"]*)\"/>");
  private static final Map<String, String> THEME =
      Map.of(
          "rgb(34,34,34)", "var(--ink)",
          "rgb(51,51,51)", "var(--dark-series)",
          "rgb(136,34,85)", "var(--wine-series)",
          "rgb(226,226,226)", "var(--grid)",
          "rgb(176,176,176)", "var(--frame)",
          "rgb(255,255,255)", "var(--paper)");

  private SvgText() {}

  /** Rounds to hundredths of a pixel, joins segments into lines, drops indentation and DOCTYPE. */
  static String compact(String svg) {
    String rounded = DECIMAL.matcher(svg).replaceAll(match -> rounded(match.group()));
    Polylines text = new Polylines();
    for (String line : rounded.lines().toList()) {
      Matcher segment = SEGMENT.matcher(line.strip());
      if (segment.matches()) {
        text.segment(segment);
      } else if (!line.startsWith("<!DOCTYPE")) {
        text.other(line.strip());
      }
    }
    return text.end();
  }

  /** The drawing as an element of a page: it fills the width and takes the page's colours. */
  public static String inline(String svg, String label) {
    String element =
        svg.substring(svg.indexOf("<svg")).replaceFirst("<svg [^>]*?viewBox=", "<svg viewBox=");
    element =
        element.replaceFirst(
            "(viewBox=\"[^\"]*\")[^>]*>",
            "$1 role=\"img\" aria-label=\"" + Matcher.quoteReplacement(label) + "\">");
    for (Map.Entry<String, String> colour : THEME.entrySet()) {
      element = element.replace(colour.getKey(), colour.getValue());
    }
    return element;
  }

  private static String rounded(String number) {
    BigDecimal value = new BigDecimal(number).setScale(2, RoundingMode.HALF_UP);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** Text under construction, with the polyline that may still go on. */
  private static final class Polylines {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder points = new StringBuilder();
    private String style = "";
    private String end = "";

    void segment(Matcher line) {
      String from = line.group(2) + "," + line.group(4);
      String to = line.group(3) + "," + line.group(5);
      if (points.length() == 0 || !from.equals(end) || !line.group(1).equals(style)) {
        flush();
        style = line.group(1);
        points.append(from);
      }
      points.append(' ').append(to);
      end = to;
    }

    void other(String line) {
      flush();
      text.append(line).append('\n');
    }

    String end() {
      flush();
      return text.toString();
    }

    private void flush() {
      if (points.length() > 0) {
        text.append("<polyline ")
            .append(style)
            .append(" points=\"")
            .append(points)
            .append("\"/>\n");
        points.setLength(0);
      }
    }
  }
}
