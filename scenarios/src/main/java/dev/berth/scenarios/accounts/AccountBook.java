package dev.berth.scenarios.accounts;

import dev.berth.account.Account;
import dev.berth.configuration.PolicyDocument;
import dev.berth.ports.AccountStore;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The accounts and policies of one file or store, in memory.
 *
 * @param policies every document by its name, whether an account uses it or not
 * @param flavors the policy that goes with a flavor, by the flavor's name
 * @param accounts by tenant
 * @param fleetDefaults what holds for everybody
 */
public record AccountBook(
    Map<String, PolicyDocument> policies,
    Map<String, PolicyDocument> flavors,
    Map<String, Account> accounts,
    PolicyDocument fleetDefaults)
    implements AccountStore {

  public AccountBook {
    policies = Collections.unmodifiableMap(new TreeMap<>(policies));
    flavors = Collections.unmodifiableMap(new TreeMap<>(flavors));
    accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
  }

  @Override
  public Optional<Account> account(String tenant) {
    return Optional.ofNullable(accounts.get(tenant));
  }

  @Override
  public PolicyDocument flavorPolicy(String flavor) {
    return flavors.getOrDefault(flavor, PolicyDocument.NONE);
  }

  /** The same under other defaults of the fleet. */
  public AccountBook under(PolicyDocument defaults) {
    return new AccountBook(policies, flavors, accounts, defaults);
  }
}
