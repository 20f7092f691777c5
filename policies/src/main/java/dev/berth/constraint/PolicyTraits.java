package dev.berth.constraint;

import dev.berth.configuration.Setting;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Trend;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The host has the processors, the storage and the networks that the policy names, each as a trait
 * such as {@code cpu-family:milan}.
 */
record PolicyTraits() implements Constraint {

  private static final String FEATURE = "cpu-feature:";

  /** A setting of one word, and how a host's trait of that word begins. */
  private record Wish(Setting<String> setting, String prefix) {}

  private static final List<Wish> WISHES =
      List.of(
          new Wish(Settings.CPU_FAMILY, "cpu-family:"),
          new Wish(Settings.ARCHITECTURE, "arch:"),
          new Wish(Settings.STORAGE_CLASS, "storage:"),
          new Wish(Settings.STORAGE_SERVER, "storage-server:"),
          new Wish(Settings.VIRTUAL_NETWORK, "network:"));

  @Override
  public boolean concerns(ConfigurationPolicy policy) {
    return !wanted(policy).isEmpty();
  }

  @Override
  public boolean allows(HostView host, LaunchRequest request) {
    Set<String> traits = host.spec().type().traits();
    for (Wish wish : WISHES) {
      if (!has(traits, wish.prefix(), wish.setting().in(request.policy()))) {
        return false;
      }
    }
    for (String feature : Settings.CPU_FEATURES.in(request.policy(), List.of())) {
      if (!has(traits, FEATURE, feature)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String refusalCode(HostView host, LaunchRequest request) {
    return "policy-traits";
  }

  @Override
  public String refusalDetail(HostView host, LaunchRequest request) {
    Set<String> lacking = wanted(request.policy());
    lacking.removeAll(host.spec().type().traits());
    return "the policy wants " + String.join(", ", lacking);
  }

  @Override
  public Set<Aspect> reads() {
    return Set.of();
  }

  @Override
  public Trend trend() {
    return Trend.RISING;
  }

  private static Set<String> wanted(ConfigurationPolicy policy) {
    Set<String> wanted = new TreeSet<>();
    for (Wish wish : WISHES) {
      String value = wish.setting().in(policy);
      if (value != null) {
        wanted.add(wish.prefix() + value);
      }
    }
    Settings.CPU_FEATURES.in(policy, List.of()).forEach(feature -> wanted.add(FEATURE + feature));
    return wanted;
  }

  /** Without making a text of prefix and value: this is asked of every host. */
  private static boolean has(Set<String> traits, String prefix, @Nullable String value) {
    if (value == null) {
      return true;
    }
    for (String trait : traits) {
      if (trait.length() == prefix.length() + value.length()
          && trait.startsWith(prefix)
          && trait.endsWith(value)) {
        return true;
      }
    }
    return false;
  }
}
