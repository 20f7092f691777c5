package dev.berth.account;

import dev.berth.configuration.PolicyDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A tenant's account.
 *
 * @param credential proves that a request comes from the tenant; empty where nobody can
 * @param defaultPolicy holds for requests without a tag, or with one that the account does not have
 * @param byTag the policies that tags select
 * @param licences how many instances may run an operating system, by its name; where the map is
 *     empty the account says nothing of licences, else what it does not name may not run
 */
public record Account(
    String tenant,
    Optional<Credential> credential,
    PolicyDocument defaultPolicy,
    Map<String, PolicyDocument> byTag,
    Quota quota,
    Map<String, Integer> licences,
    List<ScalingRule> scaling,
    BusinessRules rules) {

  public Account {
    byTag = java.util.Collections.unmodifiableMap(new TreeMap<>(byTag));
    licences = java.util.Collections.unmodifiableMap(new TreeMap<>(licences));
    scaling = List.copyOf(scaling);
  }

  /** An account that wants nothing and may have everything. */
  public static Account open(String tenant) {
    return new Account(
        tenant,
        Optional.empty(),
        PolicyDocument.NONE,
        Map.of(),
        Quota.NONE,
        Map.of(),
        List.of(),
        BusinessRules.NONE);
  }

  /** The policy that a request's tag selects. */
  public PolicyDocument policy(String tag) {
    return byTag.getOrDefault(tag, defaultPolicy);
  }

  /** The same with another policy for a tag; an empty tag is the default policy. */
  public Account with(String tag, PolicyDocument policy) {
    Map<String, PolicyDocument> tags = new TreeMap<>(byTag);
    if (!tag.isEmpty()) {
      tags.put(tag, policy);
    }
    return new Account(
        tenant,
        credential,
        tag.isEmpty() ? policy : defaultPolicy,
        tags,
        quota,
        licences,
        scaling,
        rules);
  }
}
