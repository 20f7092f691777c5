package dev.berth.scenarios.yaml;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** An unquoted scalar as the plain value that writes itself back in the same way. */
final class PlainScalar {

  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private PlainScalar() {}

  static Object of(String text) {
    if (INTEGER.matcher(text).matches()) {
      return Long.parseLong(text);
    }
    if (DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text).doubleValue();
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> text;
    };
  }
}
