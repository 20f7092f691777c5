package dev.berth.scenarios.accounts;

import dev.berth.account.Account;
import dev.berth.account.BusinessRules;
import dev.berth.account.Credential;
import dev.berth.configuration.PolicyDocument;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts and policies as plain values that read as the same again. */
public final class AccountText {

  private AccountText() {}

  /** The whole book; of credentials only their hashes. */
  public static Map<String, Object> plain(AccountBook book) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("policies", book.policies().values().stream().map(PolicyFile::plain).toList());
    if (!book.flavors().isEmpty()) {
      plain.put("flavors", names(book.flavors()));
    }
    plain.put("tenants", book.accounts().values().stream().map(AccountText::plain).toList());
    return plain;
  }

  /** The whole book without credentials. */
  public static Map<String, Object> withoutCredentials(AccountBook book) {
    Map<String, Object> plain = plain(book);
    List<Map<String, Object>> tenants =
        book.accounts().values().stream().map(AccountText::plain).toList();
    tenants.forEach(tenant -> tenant.remove("credential"));
    plain.put("tenants", tenants);
    return plain;
  }

  /** One account; its policies by name. */
  public static Map<String, Object> plain(Account account) {
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("tenant", account.tenant());
    account.credential().map(Credential::text).ifPresent(text -> plain.put("credential", text));
    if (!account.defaultPolicy().equals(PolicyDocument.NONE)) {
      plain.put("policy", account.defaultPolicy().policy().name());
    }
    put(plain, "tags", names(account.byTag()));
    put(plain, "quota", QuotaFile.plain(account.quota()));
    put(plain, "licences", account.licences());
    if (!account.scaling().isEmpty()) {
      plain.put("scaling", account.scaling().stream().map(ScalingFile::plain).toList());
    }
    put(plain, "rules", rules(account.rules()));
    return plain;
  }

  private static Map<String, Object> rules(BusinessRules rules) {
    Map<String, Object> plain = new LinkedHashMap<>();
    if (rules.dedicatedHosts()) {
      plain.put("dedicatedHosts", true);
    }
    if (!rules.zones().isEmpty()) {
      plain.put("zones", rules.zones());
    }
    rules
        .rate()
        .ifPresent(
            rate -> {
              plain.put("requestsPerMinute", rate.requestsPerMinute());
              plain.put("burst", rate.burst());
            });
    return plain;
  }

  private static void put(Map<String, Object> plain, String key, Map<String, ?> value) {
    if (!value.isEmpty()) {
      plain.put(key, value);
    }
  }

  private static Map<String, Object> names(Map<String, PolicyDocument> policies) {
    Map<String, Object> names = new LinkedHashMap<>();
    policies.forEach((key, policy) -> names.put(key, policy.policy().name()));
    return names;
  }
}
