package dev.berth.scenarios.yaml;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whole amounts of a base unit, written with any unit of a table: {@code 64 GiB}. */
record Amounts(String example, Map<String, Long> baseUnitsPerUnit) implements Kind<Long> {

  private static final Pattern TEXT =
      Pattern.compile("(\\d{1,12}(?:\\.\\d{1,6})?)\\s*([A-Za-z/]+)");
  private static final long KIBI = 1024;
  private static final long KILO = 1000;

  static final Kind<Long> MEMORY =
      new Amounts("64 GiB", units("MiB", 1, "GiB", KIBI, "TiB", KIBI * KIBI));
  static final Kind<Long> DISK = new Amounts("2 TiB", units("GiB", 1, "TiB", KIBI));
  static final Kind<Long> NETWORK = new Amounts("25 Gbit/s", units("Mbit/s", 1, "Gbit/s", KILO));

  @Override
  public Long read(Value value) {
    String wanted =
        "an amount with its unit, such as %s (units: %s)"
            .formatted(example, String.join(", ", baseUnitsPerUnit.keySet()));
    String text = value.scalar(wanted);
    if (text.equals("0")) {
      return 0L;
    }
    Matcher matcher = TEXT.matcher(text);
    Long factor = matcher.matches() ? baseUnitsPerUnit.get(matcher.group(2)) : null;
    if (factor == null) {
      throw value.wrong(wanted);
    }
    try {
      return new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(factor)).longValueExact();
    } catch (ArithmeticException e) {
      throw value.error(
          "%s is no whole number of %s"
              .formatted(text, baseUnitsPerUnit.keySet().iterator().next()));
    }
  }

  @Override
  public Object plain(Long amount) {
    String unit = "";
    long inUnit = amount;
    for (Map.Entry<String, Long> each : baseUnitsPerUnit.entrySet()) {
      if (unit.isEmpty() || (amount != 0 && amount % each.getValue() == 0)) {
        unit = each.getKey();
        inUnit = amount / each.getValue();
      }
    }
    return inUnit + " " + unit;
  }

  private static Map<String, Long> units(Object... pairs) {
    Map<String, Long> units = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      units.put((String) pairs[i], ((Number) pairs[i + 1]).longValue());
    }
    return java.util.Collections.unmodifiableMap(units);
  }
}
