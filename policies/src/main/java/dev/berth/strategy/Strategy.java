package dev.berth.strategy;

import dev.berth.constraint.Constraints;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.HostView;
import dev.berth.term.Constraint;
import dev.berth.term.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** A strategy made ready: its constraints, its tiers and its tie-break. Immutable and shareable. */
public final class Strategy {

  private static final int ALWAYS = Constraints.ALWAYS.size();

  private final StrategySpec spec;
  private final List<String> constraintNames = new ArrayList<>();
  private final Constraint[] constraints;

  /** The first constraint after those that ask the request's policy. */
  private final int firstOwn;

  private final Tier[] tiers;

  private Strategy(
      StrategySpec spec,
      Function<TermSpec, Constraint> constraintOf,
      Function<TermSpec, Score> scoreOf) {
    this.spec = spec;
    List<Constraint> all = new ArrayList<>();
    for (String name : Constraints.ALWAYS) {
      constraintNames.add(name);
      all.add(constraintOf.apply(TermSpec.of(name)));
    }
    for (String name : Constraints.BY_POLICY) {
      constraintNames.add(name);
      all.add(constraintOf.apply(TermSpec.of(name)));
    }
    firstOwn = all.size();
    for (TermSpec term : spec.constraints()) {
      constraintNames.add(term.name());
      all.add(constraintOf.apply(term));
    }
    constraints = all.toArray(new Constraint[0]);
    tiers = spec.tiers().stream().map(tier -> tier(tier, scoreOf)).toArray(Tier[]::new);
  }

  /**
   * Makes a strategy of constraints and scores that ship or stand on the class path.
   *
   * @throws dev.berth.model.BadInputException for an unknown name or parameter
   */
  public static Strategy of(StrategySpec spec) {
    KnownTerms known = KnownTerms.onClassPath();
    return of(
        spec,
        term -> known.constraints().get(term.name()).create(term.parameters()),
        term -> known.scores().get(term.name()).create(term.parameters()));
  }

  /** Makes a strategy with constraints and scores from elsewhere, such as a user's own. */
  public static Strategy of(
      StrategySpec spec,
      Function<TermSpec, Constraint> constraintOf,
      Function<TermSpec, Score> scoreOf) {
    return new Strategy(spec, constraintOf, scoreOf);
  }

  private Strategy(Strategy other, Tier[] tiers) {
    spec = other.spec;
    constraintNames.addAll(other.constraintNames);
    constraints = other.constraints;
    firstOwn = other.firstOwn;
    this.tiers = tiers;
  }

  /**
   * The same strategy with another weight of one score, for what-ifs; 0 leaves the score out, and a
   * tier that would have none. Its {@link #spec} stays the one that it was made of.
   */
  public Strategy reweighted(int tier, int term, double weight) {
    List<Tier> changed = new ArrayList<>(Arrays.asList(tiers));
    Optional<Tier> reweighted = tiers[tier].reweighted(term, weight);
    if (reweighted.isPresent()) {
      changed.set(tier, reweighted.get());
    } else {
      changed.remove(tier);
    }
    return new Strategy(this, changed.toArray(new Tier[0]));
  }

  public String name() {
    return spec.name();
  }

  public StrategySpec spec() {
    return spec;
  }

  public TieBreak tieBreak() {
    return spec.tieBreak();
  }

  public int constraintCount() {
    return constraints.length;
  }

  public String constraintName(int index) {
    return constraintNames.get(index);
  }

  public Constraint constraint(int index) {
    return constraints[index];
  }

  public int tierCount() {
    return tiers.length;
  }

  public Tier tier(int index) {
    return tiers[index];
  }

  /** Whether a constraint is asked for requests that have a policy only. */
  public boolean isByPolicy(int index) {
    return index >= ALWAYS && index < firstOwn;
  }

  /** The index of the first constraint that refuses the host, or -1 when all allow it. */
  public int firstRefusal(HostView host, LaunchRequest request) {
    int refused = firstRefusal(0, ALWAYS, host, request);
    if (refused < 0 && !request.policy().isEmpty()) {
      refused = firstRefusal(ALWAYS, firstOwn, host, request);
    }
    return refused < 0 ? firstRefusal(firstOwn, constraints.length, host, request) : refused;
  }

  private int firstRefusal(int from, int to, HostView host, LaunchRequest request) {
    for (int i = from; i < to; i++) {
      if (!constraints[i].allows(host, request)) {
        return i;
      }
    }
    return -1;
  }

  /** Everything that its constraints and scores read for a request without a policy. */
  public Set<Aspect> reads() {
    Set<Aspect> reads = EnumSet.noneOf(Aspect.class);
    for (int i = 0; i < constraints.length; i++) {
      if (i < ALWAYS || i >= firstOwn) {
        reads.addAll(constraints[i].reads());
      }
    }
    for (Tier tier : tiers) {
      for (int term = 0; term < tier.size(); term++) {
        reads.addAll(tier.score(term).reads());
      }
    }
    if (spec.tieBreak().usesCursor()) {
      reads.add(Aspect.CURSOR);
    }
    return reads;
  }

  /** What it reads besides for requests of a policy. */
  public Set<Aspect> reads(ConfigurationPolicy policy) {
    return readsByPolicy(constraint -> constraint.concerns(policy));
  }

  /** What it may read besides for requests that have a policy. */
  public Set<Aspect> readsByPolicy() {
    return readsByPolicy(constraint -> true);
  }

  private Set<Aspect> readsByPolicy(Predicate<Constraint> counts) {
    Set<Aspect> reads = EnumSet.noneOf(Aspect.class);
    for (int i = ALWAYS; i < firstOwn; i++) {
      if (counts.test(constraints[i])) {
        reads.addAll(constraints[i].reads());
      }
    }
    return reads;
  }

  private static Tier tier(TierSpec spec, Function<TermSpec, Score> scoreOf) {
    return new Tier(
        spec.scores().stream().map(weighted -> weighted.score().name()).toList(),
        spec.scores().stream().map(weighted -> scoreOf.apply(weighted.score())).toList(),
        spec.scores().stream().map(TierSpec.Weighted::weight).toList(),
        spec.levels());
  }
}
