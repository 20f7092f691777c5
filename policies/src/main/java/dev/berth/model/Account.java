package dev.berth.model;

import java.util.Map;

/** A tenant's account: the configuration policies that its tags select. */
public record Account(
    String tenant, ConfigurationPolicy defaultPolicy, Map<String, ConfigurationPolicy> byTag) {

  public Account {
    byTag = Map.copyOf(byTag);
  }

  /** The policy that a request's tag selects; an unknown or empty tag selects the default. */
  public ConfigurationPolicy policy(String tag) {
    return byTag.getOrDefault(tag, defaultPolicy);
  }
}
