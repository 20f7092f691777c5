package dev.berth.traces.csv;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * How a file writes instants as dates.
 *
 * @param pattern of Java's DateTimeFormatter, such as {@code yyyy-MM-dd HH:mm:ss}; parts of the day
 *     that it lacks are 0
 * @param zone of dates that name none, such as {@code UTC} or {@code Europe/Berlin}
 */
public record DatePattern(String pattern, String zone) {

  public DatePattern {
    try {
      DateTimeFormatter unused = format(pattern, zone);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IllegalArgumentException(
          "The timeFormat (%s) must be a pattern such as yyyy-MM-dd HH:mm:ss, the timeZone (%s) a name such as UTC or Europe/Berlin."
              .formatted(pattern, zone),
          e);
    }
  }

  /** Reads dates; throws {@link DateTimeException} at a text that is none. */
  Reader reader() {
    DateTimeFormatter format = format(pattern, zone);
    return text -> ZonedDateTime.parse(text, format).toInstant().toEpochMilli();
  }

  private static DateTimeFormatter format(String pattern, String zone) {
    return new DateTimeFormatterBuilder()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
        .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
        .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
        .toFormatter(Locale.ROOT)
        .withZone(ZoneId.of(zone));
  }

  /** Reads one date. */
  @FunctionalInterface
  interface Reader {
    /** Milliseconds since 1970 in UTC. */
    long milliseconds(String text);
  }
}
