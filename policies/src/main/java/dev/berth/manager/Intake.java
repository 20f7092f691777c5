package dev.berth.manager;

import dev.berth.account.Account;
import dev.berth.account.RateLimit;
import dev.berth.admission.PolicyBook;
import dev.berth.admission.QuotaBook;
import dev.berth.admission.RateGate;
import dev.berth.admission.Resolved;
import dev.berth.configuration.FleetOffer;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.ports.AccountStore;
import dev.berth.ports.Fleet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Admission and policy: who asks, whether it may, and what the instance is to be like. An admitted
 * request carries the policy by which it is placed, configured and launched, and counts for its
 * tenant's quota until it {@link #ended}.
 */
final class Intake {

  /** What the manager makes true itself. */
  private static final Set<String> BY_THE_MANAGER =
      Set.of(
          Settings.EVICTABLE.key(),
          Settings.NAME_PATTERN.key(),
          Settings.BACKUP_EVERY.key(),
          Settings.BACKUP_RETENTION.key());

  /**
   * What became of a request at the door.
   *
   * @param request with its merged policy where it is admitted
   * @param refusal the rule that refused it, a countable word; empty where it is admitted
   * @param detail which value broke the rule
   */
  record Answer(LaunchRequest request, String refusal, String detail) {
    boolean admitted() {
      return refusal.isEmpty();
    }
  }

  private final AccountStore store;
  private final ChangedAccounts accounts;
  private final FleetOffer offer;
  private final Set<String> madeTrue;

  /** What admitted requests wanted themselves, where they wanted something. */
  private final Map<Long, ConfigurationPolicy> asked = new HashMap<>();

  private PolicyBook policies;
  private final QuotaBook quotas = new QuotaBook();
  private final RateGate rates = new RateGate();

  Intake(AccountStore store, Fleet fleet) {
    this.store = store;
    accounts = new ChangedAccounts(store);
    offer = FleetOffer.of(fleet.hosts(), Map.of(), "the fleet");
    madeTrue = new HashSet<>(fleet.settings());
    madeTrue.addAll(BY_THE_MANAGER);
    policies = policies(madeTrue);
  }

  private PolicyBook policies(Set<String> keys) {
    return new PolicyBook(store == AccountStore.OPEN ? store : accounts, offer, keys);
  }

  /** Admits a request, which counts from now on, or says why not. */
  Answer admit(LaunchRequest came, long tick) {
    Optional<Account> found = accounts.account(came.tenant());
    Answer answer = answer(found, came, tick);
    if (answer.admitted() && !offer.holds(came.demand())) {
      return new Answer(answer.request(), "larger-than-any-host", largest());
    }
    if (answer.admitted()) {
      Account account = found.orElseThrow();
      account.rules().rate().ifPresent(rate -> rates.passes(account.tenant(), rate, tick));
      quotas.admit(account, answer.request());
      if (!came.policy().isEmpty()) {
        asked.put(came.id(), came.policy());
      }
    }
    return answer;
  }

  /**
   * What would be answered to a request now, whatever the size of the hosts, which may be
   * hypothetical; nothing counts.
   */
  Answer wouldAdmit(LaunchRequest came, long tick) {
    return answer(accounts.account(came.tenant()), came, tick);
  }

  private Answer answer(Optional<Account> found, LaunchRequest came, long tick) {
    if (found.isEmpty()) {
      return new Answer(came, "unknown-tenant", came.tenant());
    }
    Account account = found.get();
    Resolved resolved = policies.resolve(account, came);
    LaunchRequest request = came.withPolicy(resolved.policy());
    if (!resolved.refusal().isEmpty()) {
      return new Answer(request, resolved.refusal(), resolved.detail());
    }
    return withinLimits(account, request, tick);
  }

  private Answer withinLimits(Account account, LaunchRequest request, long tick) {
    String exceeded = quotas.exceeded(account, request);
    if (!exceeded.isEmpty()) {
      return new Answer(request, "quota", exceeded);
    }
    String unlicensed = quotas.unlicensed(account, request);
    if (!unlicensed.isEmpty()) {
      return new Answer(request, "licences", unlicensed);
    }
    Optional<RateLimit> rate = account.rules().rate();
    if (rate.isPresent() && !rates.allows(account.tenant(), rate.get(), tick)) {
      return new Answer(
          request,
          "rate",
          "more than %d requests per minute".formatted(rate.get().requestsPerMinute()));
    }
    return new Answer(request, "", "");
  }

  /** The zones in which a request's tenant has no quota left for it. */
  Set<String> closedZones(LaunchRequest request) {
    if (store == AccountStore.OPEN) {
      return Set.of();
    }
    Optional<Account> account = accounts.account(request.tenant());
    if (account.isEmpty() || account.get().quota().byZone().isEmpty()) {
      return Set.of();
    }
    Set<String> closed = new TreeSet<>();
    for (String zone : account.get().quota().byZone().keySet()) {
      if (!quotas.exceeded(account.get(), request, zone).isEmpty()) {
        closed.add(zone);
      }
    }
    return closed;
  }

  QuotaBook quotas() {
    return quotas;
  }

  /** An admitted request was refused after all, or its instance is gone for good. */
  void ended(long request) {
    quotas.ended(request);
    if (!asked.isEmpty()) {
      asked.remove(request);
    }
  }

  /** These settings are made true, too; before the first request. */
  void makesTrue(Set<String> keys) {
    madeTrue.addAll(keys);
    policies = policies(madeTrue);
  }

  /** From now on a tag of a tenant selects another policy; an empty tag is the default one. */
  void change(String tenant, String tag, PolicyDocument policy) {
    accounts.change(tenant, tag, policy);
    policies.forget();
  }

  /** What an admitted request would get if it came now. */
  Resolved resolvedAnew(LaunchRequest admitted) {
    Account account = accounts.account(admitted.tenant()).orElseThrow();
    ConfigurationPolicy own = asked.getOrDefault(admitted.id(), ConfigurationPolicy.DEFAULT);
    return policies.resolve(account, admitted.withPolicy(own));
  }

  /** Whether a change of a tag's policy bears on an admitted request. */
  boolean concerns(String tenant, String tag, LaunchRequest request) {
    return request.tenant().equals(tenant)
        && accounts
            .account(tenant)
            .filter(a -> (a.byTag().containsKey(request.tag()) ? request.tag() : "").equals(tag))
            .isPresent();
  }

  /** Whether an instance that was lost may run again; it keeps the policy that it had. */
  boolean readmits(LaunchRequest request) {
    return accounts.account(request.tenant()).isPresent();
  }

  private String largest() {
    StringBuilder text = new StringBuilder("the largest host has ");
    for (Resource resource : Resource.ALL) {
      text.append(resource.ordinal() == 0 ? "" : ", ")
          .append(offer.largest(resource))
          .append(' ')
          .append(resource.unit());
    }
    return text.toString();
  }
}
