package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Something that a configuration policy can set.
 *
 * @param key area and name, such as {@code hypervisor.weight}
 * @param kind what it accepts
 * @param appliedBy who makes it true
 * @param doc what it does, in one sentence
 * @param <T> type of its value
 */
public record Setting<T>(
    Area area, String key, SettingKind<T> kind, AppliedBy appliedBy, String doc) {

  public Setting {
    if (!key.startsWith(area.key() + ".")) {
      throw new IllegalArgumentException(
          "The key %s of a setting must start with its area %s.".formatted(key, area.key()));
    }
  }

  /** What a policy wants of it, or null where the policy does not say. */
  @SuppressWarnings("unchecked") // values were accepted by the kind when the policy was read
  public @Nullable T in(ConfigurationPolicy policy) {
    return (T) policy.settings().get(key);
  }

  /** What a policy wants of it, or another value where the policy does not say. */
  public T in(ConfigurationPolicy policy, T otherwise) {
    T value = in(policy);
    return value == null ? otherwise : value;
  }
}
