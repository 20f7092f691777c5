package dev.berth.manager;

import dev.berth.model.Account;
import dev.berth.model.LaunchRequest;
import dev.berth.ports.AccountStore;
import java.util.Optional;

/**
 * Admission and policy: who asks, whether it may, and what the instance is to be like. An admitted
 * request carries the policy by which it is placed, configured and launched.
 */
final class Intake {

  /**
   * What became of a request at the door.
   *
   * @param request with its merged policy where it is admitted
   * @param refusal the rule that refused it, a countable word; empty where it is admitted
   */
  record Answer(LaunchRequest request, String refusal) {
    boolean admitted() {
      return refusal.isEmpty();
    }
  }

  private final AccountStore accounts;

  Intake(AccountStore accounts) {
    this.accounts = accounts;
  }

  Answer admit(LaunchRequest request) {
    Optional<Account> account = accounts.account(request.tenant());
    if (account.isEmpty()) {
      return new Answer(request, "unknown-tenant");
    }
    return request.policy().isEmpty()
        ? new Answer(request.withPolicy(account.get().policy(request.tag())), "")
        : new Answer(request, "");
  }

  /** Whether an instance that was lost may run again; it keeps the policy that it had. */
  boolean readmits(LaunchRequest request) {
    return accounts.account(request.tenant()).isPresent();
  }
}
