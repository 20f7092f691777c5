package dev.berth.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.account.Account;
import dev.berth.account.BusinessRules;
import dev.berth.account.Credential;
import dev.berth.account.Quota;
import dev.berth.configuration.FleetOffer;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Settings;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.ports.AccountStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PolicyBookTest {

  private static final FleetOffer OFFER =
      FleetOffer.of(Fleets.equal(2, 4000, 8192), Map.of(), "the fleet");

  static PolicyDocument document(String name, Map<String, Object> settings) {
    return PolicyDocument.of(new ConfigurationPolicy(name, 1, settings));
  }

  private static Account account(PolicyDocument policy, BusinessRules rules) {
    return new Account(
        "ann", Optional.empty(), policy, Map.of(), Quota.NONE, Map.of(), List.of(), rules);
  }

  private static PolicyBook book(AccountStore store, String... madeTrue) {
    return new PolicyBook(store, OFFER, Set.of(madeTrue));
  }

  @Test
  void anOpenStore_costsNothing() {
    PolicyBook book = book(AccountStore.OPEN);
    LaunchRequest request = Requests.of(0, 1000, 1024);
    Resolved resolved = book.resolve(AccountStore.OPEN.account("ann").orElseThrow(), request);
    assertSame(Resolved.NOTHING, resolved);
    assertSame(request, request.withPolicy(resolved.policy()));
  }

  @Test
  void requestsThatAreAlike_shareOnePolicy() {
    Account account = account(document("p", Map.of(Settings.WEIGHT.key(), 2L)), BusinessRules.NONE);
    PolicyBook book = book(tenant -> Optional.of(account), Settings.WEIGHT.key());
    ConfigurationPolicy first = book.resolve(account, Requests.of(0, 1000, 1024)).policy();
    assertSame(first, book.resolve(account, Requests.of(1, 1000, 1024)).policy());
    assertSame(first, book.resolve(account, Requests.of(2, 2000, 1024)).policy());
    assertEquals(2L, first.settings().get(Settings.WEIGHT.key()));
  }

  @Test
  void whatNothingMakesTrue_isRefused() {
    Account account = account(document("p", Map.of(Settings.WEIGHT.key(), 2L)), BusinessRules.NONE);
    Resolved resolved =
        book(tenant -> Optional.of(account)).resolve(account, Requests.of(0, 1000, 1024));
    assertEquals("unsupported-setting:hypervisor.weight", resolved.refusal());
    assertEquals(
        "hypervisor.weight is 2 by the tenant policy p version 1 (p), which nothing in this fleet makes true",
        resolved.detail());
  }

  @Test
  void aTenantsRule_isOverItsPolicies() {
    Account account =
        account(
            document("p", Map.of(Settings.DEDICATED.key(), false)),
            new BusinessRules(true, List.of(), Optional.empty()));
    Resolved resolved =
        book(tenant -> Optional.of(account)).resolve(account, Requests.of(0, 1000, 1024));
    assertEquals("locked-setting:placement.dedicated", resolved.refusal());
  }

  @Test
  void aSecret_isCheckedAgainstTheAccount() {
    Account ann = account(PolicyDocument.NONE, BusinessRules.NONE);
    Account bob =
        new Account(
            "bob",
            Optional.of(Credential.of("x".toCharArray(), new byte[16], 1000)),
            PolicyDocument.NONE,
            Map.of(),
            Quota.NONE,
            Map.of(),
            List.of(),
            BusinessRules.NONE);
    AccountStore store = tenant -> Optional.ofNullable(Map.of("ann", ann, "bob", bob).get(tenant));
    assertEquals("unknown-tenant", Authentication.check(store, "cyd", "x".toCharArray()));
    assertEquals("no-credential", Authentication.check(store, "ann", "x".toCharArray()));
    assertEquals("wrong-credential", Authentication.check(store, "bob", "y".toCharArray()));
    assertTrue(Authentication.check(store, "bob", "x".toCharArray()).isEmpty());
  }
}
