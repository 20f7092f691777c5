package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is different between the policy that a running instance has and the one that it should have.
 *
 * @param keys of the settings that differ
 */
public record Change(ConfigurationPolicy before, ConfigurationPolicy after, Set<String> keys) {

  /** Settings of the launch that a running instance takes as well. */
  private static final Set<String> LIVE_AT_LAUNCH =
      Set.of(
          Settings.BIAS.key(),
          Settings.WEIGHT.key(),
          Settings.CAP.key(),
          Settings.TIME_SLICE.key(),
          Settings.IOPS_LIMIT.key(),
          Settings.THROUGHPUT_LIMIT.key(),
          Settings.BANDWIDTH.key(),
          Settings.LATENCY_CLASS.key(),
          Settings.FIREWALL_RULES.key());

  /** Settings that bear on the next placement or the next backup only. */
  private static final Set<String> NO_ACTION =
      Set.of(
          Settings.BACKUP_EVERY.key(), Settings.BACKUP_RETENTION.key(), Settings.EVICTABLE.key());

  /** The change from one policy to another. */
  public static Change of(ConfigurationPolicy before, ConfigurationPolicy after) {
    Set<String> keys = new TreeSet<>(before.settings().keySet());
    keys.addAll(after.settings().keySet());
    keys.removeIf(key -> Objects.equals(before.settings().get(key), after.settings().get(key)));
    return new Change(before, after, keys);
  }

  public boolean isEmpty() {
    return keys.isEmpty();
  }

  /** Whether the fleet has to act on the running instance. */
  public boolean needsFleet() {
    return keys.stream().anyMatch(LIVE_AT_LAUNCH::contains);
  }

  /** Whether some of it waits until the instance is launched anew. */
  public boolean needsLaunch() {
    return keys.stream().anyMatch(key -> !isLive(key));
  }

  /** The policy that the instance can have while it runs: what needs a launch stays as it was. */
  public ConfigurationPolicy live() {
    if (!needsLaunch()) {
      return after;
    }
    Map<String, Object> settings = new TreeMap<>(before.settings());
    for (String key : keys) {
      if (isLive(key)) {
        Object value = after.settings().get(key);
        if (value == null) {
          settings.remove(key);
        } else {
          settings.put(key, value);
        }
      }
    }
    return new ConfigurationPolicy(after.name(), 0, settings);
  }

  private static boolean isLive(String key) {
    AppliedBy by = Settings.get(key).appliedBy();
    boolean wish = key.startsWith(Area.PERFORMANCE.key() + ".");
    return wish
        || NO_ACTION.contains(key)
        || (by == AppliedBy.LAUNCH && LIVE_AT_LAUNCH.contains(key));
  }
}
