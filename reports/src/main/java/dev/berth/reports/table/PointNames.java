package dev.berth.reports.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Short names of sweep points, for tables and titles. Keys shrink to their last words; where every
 * point differs from the first in one key alone, only that key is named and the first is {@code
 * base}.
 */
public final class PointNames {

  /** The name of the first point of a sweep of one key at a time. */
  public static final String BASE = "base";

  private final Map<String, String> names = new LinkedHashMap<>();
  private final String base;

  private PointNames(List<String> points) {
    List<Map<String, String>> levels = points.stream().map(PointNames::levels).toList();
    Set<String> keys = new LinkedHashSet<>();
    levels.forEach(each -> keys.addAll(each.keySet()));
    boolean oneAtATime =
        points.size() > 2
            && keys.size() > 1
            && levels.stream().allMatch(each -> changed(each, levels.get(0)).size() < 2);
    for (int i = 0; i < points.size(); i++) {
      Map<String, String> shown =
          oneAtATime ? changed(levels.get(i), levels.get(0)) : levels.get(i);
      names.put(points.get(i), oneAtATime && i == 0 ? BASE : text(shown, keys));
    }
    base = oneAtATime ? text(levels.get(0), keys) : "";
  }

  /** Names for these points, in the order of the study; points may repeat. */
  public static PointNames of(List<String> points) {
    return new PointNames(points.stream().distinct().toList());
  }

  public String of(String point) {
    return names.getOrDefault(point, point);
  }

  /** What {@link #BASE} stands for; empty where it is not used. */
  public String base() {
    return base;
  }

  /** {@code key=level, key=level} taken apart; a level may hold commas. */
  public static Map<String, String> levels(String point) {
    Map<String, String> levels = new LinkedHashMap<>();
    for (String setting : point.split(", (?=[A-Za-z][A-Za-z0-9.-]*=)", -1)) {
      int equals = setting.indexOf('=');
      if (equals > 0) {
        levels.put(setting.substring(0, equals), setting.substring(equals + 1));
      }
    }
    return levels;
  }

  /** The settings of a point that another one has not. */
  public static Map<String, String> changed(Map<String, String> point, Map<String, String> other) {
    Map<String, String> changed = new LinkedHashMap<>(point);
    changed.entrySet().removeAll(other.entrySet());
    return changed;
  }

  private static String text(Map<String, String> levels, Set<String> keys) {
    return levels.entrySet().stream()
        .map(each -> shortened(each.getKey(), keys) + "=" + each.getValue())
        .collect(Collectors.joining(", "));
  }

  /** The fewest last words of a key that no other key ends with. */
  private static String shortened(String key, Set<String> keys) {
    String[] words = key.split("\\.", -1);
    String tail = "";
    for (int i = words.length - 1; i >= 0; i--) {
      tail = tail.isEmpty() ? words[i] : words[i] + "." + tail;
      String end = tail;
      if (keys.stream().filter(k -> ("." + k).endsWith("." + end)).count() == 1) {
        return tail;
      }
    }
    return key;
  }
}
