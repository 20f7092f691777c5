package dev.berth.ports;

import dev.berth.model.Account;
import dev.berth.model.ConfigurationPolicy;
import java.util.Map;
import java.util.Optional;

/** Where tenants' accounts are kept. */
@FunctionalInterface
public interface AccountStore {

  /** Every tenant is known and has the fleet's default policy. */
  AccountStore OPEN =
      tenant -> Optional.of(new Account(tenant, ConfigurationPolicy.DEFAULT, Map.of()));

  /** A tenant's account, or empty when the tenant is not known. */
  Optional<Account> account(String tenant);
}
