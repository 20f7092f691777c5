package dev.berth.manager;

import dev.berth.account.Account;
import dev.berth.configuration.PolicyDocument;
import dev.berth.ports.AccountStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A store's accounts with the policies that were changed since the manager started. */
final class ChangedAccounts implements AccountStore {

  private final AccountStore store;
  private final Map<String, Account> changed = new HashMap<>();

  ChangedAccounts(AccountStore store) {
    this.store = store;
  }

  /** From now on a tag of a tenant selects another policy; an empty tag is the default one. */
  void change(String tenant, String tag, PolicyDocument policy) {
    Account account =
        account(tenant)
            .orElseThrow(() -> new IllegalArgumentException("There is no tenant " + tenant + "."));
    changed.put(tenant, account.with(tag, policy));
  }

  @Override
  public Optional<Account> account(String tenant) {
    Account mine = changed.isEmpty() ? null : changed.get(tenant);
    return mine == null ? store.account(tenant) : Optional.of(mine);
  }

  @Override
  public PolicyDocument fleetDefaults() {
    return store.fleetDefaults();
  }

  @Override
  public PolicyDocument flavorPolicy(String flavor) {
    return store.flavorPolicy(flavor);
  }
}
