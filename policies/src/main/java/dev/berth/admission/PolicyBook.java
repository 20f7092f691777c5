package dev.berth.admission;

import dev.berth.account.Account;
import dev.berth.configuration.AppliedBy;
import dev.berth.configuration.Conflict;
import dev.berth.configuration.Contradictions;
import dev.berth.configuration.FleetOffer;
import dev.berth.configuration.Merge;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Rank;
import dev.berth.configuration.Satisfiability;
import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.ports.AccountStore;
import it.unimi.dsi.fastutil.Hash;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenCustomHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The policy of every request: fleet default, flavor, business rules, tenant and request merged
 * once for all requests that are alike, and checked against what the fleet makes true.
 */
public final class PolicyBook {

  /** Kept at most; beyond it all are merged anew. */
  private static final int MOST_KEPT = 1 << 16;

  private static final Hash.Strategy<LaunchRequest> ALIKE =
      new Hash.Strategy<>() {
        @Override
        public int hashCode(@Nullable LaunchRequest request) {
          return request == null
              ? 0
              : (request.tenant().hashCode() * 31 + request.tag().hashCode()) * 31
                  + request.flavor().name().hashCode();
        }

        @Override
        public boolean equals(@Nullable LaunchRequest a, @Nullable LaunchRequest b) {
          return a != null
              && b != null
              && a.tenant().equals(b.tenant())
              && a.tag().equals(b.tag())
              && a.flavor().equals(b.flavor())
              && a.policy().equals(b.policy());
        }
      };

  private final AccountStore accounts;
  private final FleetOffer offer;
  private final Set<String> madeTrue;
  private final Object2ObjectOpenCustomHashMap<LaunchRequest, Resolved> known =
      new Object2ObjectOpenCustomHashMap<>(ALIKE);
  private final Map<ConfigurationPolicy, ConfigurationPolicy> shared = new HashMap<>();

  /**
   * @param madeTrue keys of the settings on the host, at launch and by the manager that are made
   *     true; those of placement are met by constraints and scores
   */
  public PolicyBook(AccountStore accounts, FleetOffer offer, Set<String> madeTrue) {
    this.accounts = accounts;
    this.offer = offer;
    this.madeTrue = Set.copyOf(madeTrue);
  }

  /** The policy of a request of an account. */
  public Resolved resolve(Account account, LaunchRequest request) {
    if (accounts == AccountStore.OPEN && request.policy().isEmpty()) {
      return Resolved.NOTHING;
    }
    Resolved resolved = known.get(request);
    if (resolved == null) {
      if (known.size() >= MOST_KEPT) {
        forget();
      }
      resolved = merge(account, request);
      known.put(request, resolved);
    }
    return resolved;
  }

  /** Accounts have changed: everything is merged anew. */
  public void forget() {
    known.clear();
    shared.clear();
  }

  private Resolved merge(Account account, LaunchRequest request) {
    Merge merge = merge(accounts, account, request);
    ConfigurationPolicy merged = merge.policy("merged");
    ConfigurationPolicy policy =
        merged.isEmpty()
            ? ConfigurationPolicy.DEFAULT
            : shared.computeIfAbsent(merged, same -> same);
    String unsupported = unsupported(policy);
    if (!unsupported.isEmpty()) {
      return new Resolved(
          policy, merge, "unsupported-setting:" + unsupported, detail(merge, unsupported));
    }
    List<Conflict> conflicts = conflicts(merge, request);
    return conflicts.isEmpty()
        ? new Resolved(policy, merge, "", "")
        : new Resolved(
            policy,
            merge,
            conflicts.get(0).rule() + ":" + conflicts.get(0).key(),
            conflicts.get(0).text());
  }

  /** What everybody wishes of a request of an account, with provenance. */
  public static Merge merge(AccountStore accounts, Account account, LaunchRequest request) {
    return Merge.NONE
        .under(Rank.FLEET, accounts.fleetDefaults())
        .under(Rank.FLAVOR, accounts.flavorPolicy(request.flavor().name()))
        .under(Rank.BUSINESS_RULE, agreed(account))
        .under(Rank.TENANT, account.policy(request.tag()))
        .under(Rank.REQUEST, asked(request));
  }

  /** A tenant's business rules as a policy that locks what it sets. */
  public static PolicyDocument agreed(Account account) {
    Map<String, Object> settings = new TreeMap<>();
    if (account.rules().dedicatedHosts()) {
      settings.put(Settings.DEDICATED.key(), true);
    }
    if (!account.rules().zones().isEmpty()) {
      settings.put(Settings.ZONES.key(), account.rules().zones());
    }
    if (settings.isEmpty()) {
      return PolicyDocument.NONE;
    }
    ConfigurationPolicy policy =
        new ConfigurationPolicy("rules of tenant " + account.tenant(), 1, settings);
    return new PolicyDocument(policy, settings.keySet(), Map.of());
  }

  private static PolicyDocument asked(LaunchRequest request) {
    ConfigurationPolicy policy = request.policy();
    return policy.isEmpty() ? PolicyDocument.NONE : PolicyDocument.of(policy);
  }

  private List<Conflict> conflicts(Merge merge, LaunchRequest request) {
    List<Conflict> conflicts = new ArrayList<>(merge.lockConflicts());
    conflicts.addAll(Contradictions.of(merge));
    conflicts.addAll(Satisfiability.of(merge, request.flavor()));
    conflicts.addAll(Satisfiability.of(merge, offer));
    return conflicts;
  }

  private String unsupported(ConfigurationPolicy policy) {
    for (String key : policy.settings().keySet()) {
      if (Settings.get(key).appliedBy() != AppliedBy.PLACEMENT && !madeTrue.contains(key)) {
        return key;
      }
    }
    return "";
  }

  private static String detail(Merge merge, String key) {
    var wish = merge.holding(key);
    return wish == null ? key : wish.side() + ", which nothing in this fleet makes true";
  }
}
