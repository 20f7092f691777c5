package dev.berth.scenarios.yaml;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes lengths of time such as {@code 1d}, {@code 1h30m}, {@code 10ms}. */
final class Durations {

  private static final Pattern TEXT =
      Pattern.compile("(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
  private static final String WANTED =
      "a length of time with its unit, such as 90s, 5m, 1h30m or 7d";
  private static final int LONGEST_NUMBER = 12;

  private Durations() {}

  static Duration read(Value value) {
    String text = value.scalar(WANTED);
    Matcher matcher = TEXT.matcher(text);
    if (text.equals("0")) {
      return Duration.ZERO;
    }
    if (text.isEmpty() || text.length() > 3 * LONGEST_NUMBER || !matcher.matches()) {
      throw value.wrong(WANTED);
    }
    try {
      return Duration.ofDays(part(matcher, 1))
          .plusHours(part(matcher, 2))
          .plusMinutes(part(matcher, 3))
          .plusSeconds(part(matcher, 4))
          .plusMillis(part(matcher, 5));
    } catch (ArithmeticException | NumberFormatException e) {
      throw value.wrong(WANTED);
    }
  }

  static Object write(Duration duration) {
    StringBuilder text = new StringBuilder();
    append(text, duration.toDays(), "d");
    append(text, duration.toHoursPart(), "h");
    append(text, duration.toMinutesPart(), "m");
    append(text, duration.toSecondsPart(), "s");
    append(text, duration.toMillisPart(), "ms");
    return text.length() == 0 ? "0s" : text.toString();
  }

  private static long part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static void append(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(count).append(unit);
    }
  }
}
