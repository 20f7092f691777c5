package dev.berth.state;

import dev.berth.configuration.AppliedBy;
import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the placement manager believes of hosts' settings: those that it has had set, and those that
 * instances standing there want kept. Two instances that want a setting of their host otherwise do
 * not stand together: the later one is not allowed there, and may go there when the earlier one is
 * gone. Costs nothing for requests whose policies say nothing of hosts.
 */
public final class HostSettings {

  private static final List<Setting<?>> OF_HOSTS =
      Settings.all().stream()
          .<Setting<?>>map(setting -> setting)
          .filter(setting -> setting.appliedBy() == AppliedBy.HOST)
          .toList();

  /** A value that instances of a host want kept, and how many do. */
  private record Kept(Object value, int instances) {}

  private final Int2ObjectOpenHashMap<Map<String, Object>> set = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<Map<String, Kept>> kept = new Int2ObjectOpenHashMap<>();

  /** What of a policy is a matter of the host; itself where that is nothing or all. */
  public static ConfigurationPolicy ofHost(ConfigurationPolicy policy) {
    Map<String, Object> wanted = new HashMap<>();
    for (Setting<?> setting : OF_HOSTS) {
      Object value = setting.in(policy);
      if (value != null) {
        wanted.put(setting.key(), value);
      }
    }
    return wanted.isEmpty()
        ? ConfigurationPolicy.DEFAULT
        : new ConfigurationPolicy(policy.name(), policy.version(), wanted);
  }

  /** Whether a policy says anything of its host. */
  public static boolean bearsOnHost(ConfigurationPolicy policy) {
    if (!policy.isEmpty()) {
      for (Setting<?> setting : OF_HOSTS) {
        if (setting.in(policy) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a host is known to have all that a policy wants of it. */
  public boolean has(int row, ConfigurationPolicy policy) {
    Map<String, Object> known = set.get(row);
    for (Setting<?> setting : OF_HOSTS) {
      Object wanted = setting.in(policy);
      if (wanted != null && (known == null || !wanted.equals(known.get(setting.key())))) {
        return false;
      }
    }
    return true;
  }

  /** A host has been given what a policy wants of it. */
  public void configured(int row, ConfigurationPolicy policy) {
    Map<String, Object> known = set.computeIfAbsent(row, r -> new HashMap<>());
    known.putAll(ofHost(policy).settings());
  }

  /** Whether instances on a host want it otherwise than a policy does. */
  public boolean conflicts(int row, ConfigurationPolicy policy) {
    return conflicts(kept.get(row), policy);
  }

  /** Visits the hosts on which instances want it otherwise than a policy does, in rising order. */
  public void forEachConflict(ConfigurationPolicy policy, IntConsumer visitor) {
    kept.keySet().intStream().sorted().filter(row -> conflicts(row, policy)).forEach(visitor);
  }

  private static boolean conflicts(@Nullable Map<String, Kept> wanted, ConfigurationPolicy policy) {
    if (wanted == null) {
      return false;
    }
    for (Map.Entry<String, Kept> each : wanted.entrySet()) {
      Object other = policy.settings().get(each.getKey());
      if (other != null && !other.equals(each.getValue().value())) {
        return true;
      }
    }
    return false;
  }

  /** An instance comes to stand on a host (sign +1) or stands there no longer (sign -1). */
  void count(LaunchRequest request, int row, int sign) {
    if (!bearsOnHost(request.policy())) {
      return;
    }
    Map<String, Kept> wanted = kept.computeIfAbsent(row, r -> new HashMap<>());
    ofHost(request.policy())
        .settings()
        .forEach((key, value) -> wanted.compute(key, (k, before) -> add(before, value, sign)));
    if (wanted.isEmpty()) {
      kept.remove(row);
    }
  }

  private static @Nullable Kept add(@Nullable Kept before, Object value, int sign) {
    int instances = (before == null ? 0 : before.instances()) + sign;
    return instances == 0 ? null : new Kept(value, instances);
  }
}
