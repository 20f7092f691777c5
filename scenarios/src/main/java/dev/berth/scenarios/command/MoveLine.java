package dev.berth.scenarios.command;

import java.util.Map;

/** A migration that ended, in one line. */
final class MoveLine {

  private MoveLine() {}

  static String of(long instance, String from, String to, Map<String, Object> figures) {
    return "instance %d moved from %s to %s: %s ms, down %s ms, %s bytes of memory sent"
        .formatted(
            instance,
            from,
            to,
            figure(figures, "time_elapsed"),
            figure(figures, "downtime"),
            figure(figures, "memory_processed"));
  }

  private static String figure(Map<String, Object> figures, String key) {
    return String.valueOf(figures.getOrDefault(key, "unknown"));
  }
}
