package dev.berth.scenarios.accounts;

import static dev.berth.scenarios.yaml.Kinds.map;

import dev.berth.account.Account;
import dev.berth.configuration.PolicyDocument;
import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import java.util.Map;
import java.util.TreeMap;

/** Reads an accounts file: policies, policies of flavors, tenants. */
public final class AccountsFile {

  private static final String POLICIES = "policies";
  private static final String TENANTS = "tenants";

  private AccountsFile() {}

  /** Whether a file is an accounts file. */
  public static boolean isOne(Section file) {
    return (file.has(TENANTS) || file.has(POLICIES)) && !file.has("datacenter");
  }

  /**
   * Reads the keys of a section.
   *
   * @param secrets what becomes of a secret in clear
   */
  public static AccountBook read(Section in, Secrets secrets) {
    Map<String, PolicyDocument> policies = new TreeMap<>();
    for (Section each : in.sections(POLICIES)) {
      PolicyDocument policy = PolicyFile.named(each);
      if (policies.put(policy.policy().name(), policy) != null) {
        throw each.error("name", "the policy %s stands twice".formatted(policy.policy().name()));
      }
    }
    Map<String, PolicyDocument> flavors = new TreeMap<>();
    in.get("flavors", map(Kinds.TEXT), Map.of())
        .forEach((flavor, name) -> flavors.put(flavor, policy(in, "flavors", name, policies)));
    Map<String, Account> accounts = new TreeMap<>();
    for (Section each : in.sections(TENANTS)) {
      Account account = TenantFile.read(each, policies, secrets);
      if (accounts.put(account.tenant(), account) != null) {
        throw each.error("tenant", "the tenant %s stands twice".formatted(account.tenant()));
      }
    }
    return new AccountBook(policies, flavors, accounts, PolicyDocument.NONE);
  }

  /** A whole file. */
  public static AccountBook readWhole(Section file, Secrets secrets) {
    AccountBook book = read(file, secrets);
    file.requireAllKnown();
    return book;
  }

  /** One tenant's account, whose policies are known. */
  public static Account tenant(Section in, Map<String, PolicyDocument> policies, Secrets secrets) {
    Account account = TenantFile.read(in, policies, secrets);
    in.requireAllKnown();
    return account;
  }

  static PolicyDocument policy(
      Section in, String key, String name, Map<String, PolicyDocument> policies) {
    PolicyDocument policy = policies.get(name);
    if (policy == null) {
      throw in.error(
          key,
          "there is no policy named %s; %s".formatted(name, Nearest.hint(name, policies.keySet())));
    }
    return policy;
  }
}
