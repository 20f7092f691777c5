package dev.berth.ports;

import dev.berth.account.Account;
import dev.berth.configuration.PolicyDocument;
import java.util.Optional;

/** Where tenants' accounts are kept, and the policies that hold for all of them. */
@FunctionalInterface
public interface AccountStore {

  /**
   * Every tenant is known and may have everything; nothing is wanted beyond what the fleet does.
   */
  AccountStore OPEN = open(PolicyDocument.NONE);

  /** Every tenant is known and may have everything; the fleet's defaults hold. */
  static AccountStore open(PolicyDocument fleetDefaults) {
    Optional<Account> everybody = Optional.of(Account.open("anybody"));
    return new AccountStore() {
      @Override
      public Optional<Account> account(String tenant) {
        return everybody;
      }

      @Override
      public PolicyDocument fleetDefaults() {
        return fleetDefaults;
      }
    };
  }

  /** A tenant's account, or empty when the tenant is not known. */
  Optional<Account> account(String tenant);

  /** What holds for every instance unless somebody of higher rank says otherwise. */
  default PolicyDocument fleetDefaults() {
    return PolicyDocument.NONE;
  }

  /** What goes with a flavor, by its name. */
  default PolicyDocument flavorPolicy(String flavor) {
    return PolicyDocument.NONE;
  }
}
