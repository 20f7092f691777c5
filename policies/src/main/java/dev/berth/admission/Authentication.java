package dev.berth.admission;

import dev.berth.account.Account;
import dev.berth.account.Credential;
import dev.berth.ports.AccountStore;
import java.util.Optional;

/** Whether somebody is the tenant that he says he is. */
public final class Authentication {

  private Authentication() {}

  /**
   * Checks a tenant's secret.
   *
   * @return empty when it is right, else {@code unknown-tenant}, {@code no-credential} (the account
   *     has none, so nobody can prove anything) or {@code wrong-credential}
   */
  public static String check(AccountStore accounts, String tenant, char[] secret) {
    Optional<Account> account = accounts.account(tenant);
    if (account.isEmpty()) {
      return "unknown-tenant";
    }
    Optional<Credential> credential = account.get().credential();
    if (credential.isEmpty()) {
      return "no-credential";
    }
    return credential.get().matches(secret) ? "" : "wrong-credential";
  }
}
