package dev.berth.scenarios.accounts;

import dev.berth.account.Account;
import dev.berth.admission.PolicyBook;
import dev.berth.configuration.Conflict;
import dev.berth.configuration.Contradictions;
import dev.berth.configuration.FleetOffer;
import dev.berth.configuration.Merge;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Rank;
import dev.berth.configuration.Satisfiability;
import dev.berth.model.BadInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what documents wish together can come true, before anything runs. */
public final class AccountChecks {

  private final Optional<FleetOffer> offer;
  private final Set<String> found = new LinkedHashSet<>();

  /**
   * @param offer of the fleet, where there is one
   */
  public AccountChecks(Optional<FleetOffer> offer) {
    this.offer = offer;
  }

  /** What is wrong with one document alone. */
  public AccountChecks document(Rank rank, PolicyDocument document) {
    return merged(Merge.NONE.under(rank, document));
  }

  /**
   * What is wrong in any merge of a book: every tag of every tenant, with every flavor's policy.
   */
  public AccountChecks book(AccountBook book) {
    Merge fleet = Merge.NONE.under(Rank.FLEET, book.fleetDefaults());
    merged(fleet);
    book.policies().values().forEach(policy -> document(Rank.TENANT, policy));
    List<Merge> lower = new ArrayList<>(List.of(fleet));
    book.flavors().values().forEach(flavor -> lower.add(fleet.under(Rank.FLAVOR, flavor)));
    for (Account account : book.accounts().values()) {
      for (Merge merge : lower) {
        Merge agreed = merge.under(Rank.BUSINESS_RULE, PolicyBook.agreed(account));
        merged(agreed.under(Rank.TENANT, account.defaultPolicy()));
        account.byTag().values().forEach(tag -> merged(agreed.under(Rank.TENANT, tag)));
      }
    }
    return this;
  }

  /** What is wrong with a request's own wishes over those of a tenant. */
  public AccountChecks request(
      AccountBook book, Account account, String tag, PolicyDocument asked) {
    return merged(
        Merge.NONE
            .under(Rank.FLEET, book.fleetDefaults())
            .under(Rank.BUSINESS_RULE, PolicyBook.agreed(account))
            .under(Rank.TENANT, account.policy(tag))
            .under(Rank.REQUEST, asked));
  }

  /**
   * @throws BadInputException with one line per conflict
   */
  public void requireNone() {
    if (!found.isEmpty()) {
      throw new BadInputException(String.join("\n", found));
    }
  }

  private AccountChecks merged(Merge merge) {
    merge.lockConflicts().stream().map(Conflict::text).forEach(found::add);
    Contradictions.of(merge).stream().map(Conflict::text).forEach(found::add);
    offer.ifPresent(
        fleet -> Satisfiability.of(merge, fleet).stream().map(Conflict::text).forEach(found::add));
    return this;
  }
}
