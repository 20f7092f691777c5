package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Configuration policies put one over the other. Every wish is kept in order of rank; the last one
 * holds, unless an earlier one is locked; a locked choice of zones may be narrowed. So merging is
 * associative, and the provenance of every setting is known.
 *
 * @param wishes by the setting's key, lowest rank first
 */
public record Merge(Map<String, List<Wish>> wishes) {

  /** Nothing is wished. */
  public static final Merge NONE = new Merge(Map.of());

  public Merge {
    TreeMap<String, List<Wish>> copy = new TreeMap<>();
    wishes.forEach((key, list) -> copy.put(key, List.copyOf(list)));
    wishes = Collections.unmodifiableMap(copy);
  }

  /** One document alone. */
  public static Merge of(Rank rank, PolicyDocument document) {
    ConfigurationPolicy policy = document.policy();
    String name = "%s version %d".formatted(policy.name(), policy.version());
    Map<String, List<Wish>> wishes = new TreeMap<>();
    policy
        .settings()
        .forEach(
            (key, value) ->
                wishes.put(
                    key,
                    List.of(
                        new Wish(
                            key,
                            value,
                            rank,
                            name,
                            document.place(key),
                            document.locked().contains(key)))));
    return new Merge(wishes);
  }

  /** These wishes with those of higher rank over them. */
  public Merge under(Merge higher) {
    Map<String, List<Wish>> all = new TreeMap<>(wishes);
    higher.wishes.forEach((key, list) -> all.merge(key, list, Merge::joined));
    return new Merge(all);
  }

  /** These wishes with a document of higher rank over them. */
  public Merge under(Rank rank, PolicyDocument document) {
    return document.isEmpty() ? this : under(of(rank, document));
  }

  /** The wish that holds, or null where nobody wishes anything. */
  public @Nullable Wish holding(String key) {
    Wish holding = null;
    for (Wish wish : wishes.getOrDefault(key, List.of())) {
      if (holding == null || !holding.locked() || wish.narrows(holding)) {
        holding = wish;
      }
    }
    return holding;
  }

  /** What holds, as one policy of version 0. */
  public ConfigurationPolicy policy(String name) {
    Map<String, Object> settings = new TreeMap<>();
    for (String key : wishes.keySet()) {
      Wish wish = holding(key);
      if (wish != null) {
        settings.put(key, wish.value());
      }
    }
    return new ConfigurationPolicy(name, 0, settings);
  }

  /** Wishes against a locked one. */
  public List<Conflict> lockConflicts() {
    List<Conflict> conflicts = new ArrayList<>();
    for (Map.Entry<String, List<Wish>> entry : wishes.entrySet()) {
      Wish lock = null;
      for (Wish wish : entry.getValue()) {
        if (lock != null && !wish.value().equals(lock.value()) && !wish.narrows(lock)) {
          conflicts.add(
              new Conflict(
                  "locked-setting", wish.key(), "it is locked there", wish.side(), lock.side()));
        }
        lock = lock == null && wish.locked() ? wish : lock;
      }
    }
    return List.copyOf(conflicts);
  }

  private static List<Wish> joined(List<Wish> lower, List<Wish> higher) {
    List<Wish> all = new ArrayList<>(lower);
    all.addAll(higher);
    return all;
  }
}
