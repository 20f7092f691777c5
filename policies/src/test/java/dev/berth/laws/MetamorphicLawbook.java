package dev.berth.laws;

import static dev.berth.laws.Law.require;

import dev.berth.laws.Decider.Decided;
import dev.berth.model.Decision;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Laws of what must not change a decision, or change it in a known way. */
public final class MetamorphicLawbook {

  private static final long FACTOR = 4;
  private static final Set<Aspect> SCALABLE =
      EnumSet.complementOf(EnumSet.of(Aspect.READINGS, Aspect.LIFETIME));

  public static final List<Law<Decider>> ALL =
      List.of(
          law(
              "reversed by negating all weights of a single exact tier",
              "a sign or a start value would be wrong",
              MetamorphicLawbook::negated),
          law(
              "not changed by the order of hosts, but for ties",
              "the order of the fleet file would decide",
              MetamorphicLawbook::permuted),
          law(
              "not changed by renaming hosts and domains",
              "names would decide",
              MetamorphicLawbook::renamed),
          law(
              "not changed by an unusable host without instances",
              "a broken host would steer requests",
              MetamorphicLawbook::unusableHost),
          law(
              "not changed when a host that lost disappears",
              "irrelevant hosts would decide",
              MetamorphicLawbook::loserGone),
          law(
              "not changed by scaling capacity and demand by a power of two",
              "units would decide",
              MetamorphicLawbook::scaled),
          law(
              "not changed by splitting racks where nothing is counted per rack",
              "topology would leak into scores",
              MetamorphicLawbook::rackSplit));

  private MetamorphicLawbook() {}

  private static Law<Decider> law(String name, String why, Law.Check<Decider> check) {
    return new Law<>("a decision is " + name, why, check);
  }

  private static void negated(Decider decider, Situation situation) {
    StrategySpec spec = decider.spec();
    if (spec.tiers().size() != 1 || spec.tiers().get(0).levels() != 0) {
      return;
    }
    List<TierSpec.Weighted> negative =
        spec.tiers().get(0).scores().stream()
            .map(w -> new TierSpec.Weighted(w.score(), -w.weight()))
            .toList();
    Decider opposite =
        decider.with(
            new StrategySpec(
                spec.name(),
                "",
                "",
                spec.constraints(),
                List.of(new TierSpec(negative, 0)),
                spec.tieBreak()));
    FleetState state = situation.state();
    int last = opposite.decide(state, situation).winner();
    NaiveRanking ranking = new NaiveRanking(decider.strategy(), state, situation.request());
    for (int row : ranking.allowed()) {
      require(
          last != Decision.NO_HOST && ranking.tiers(last)[0] <= ranking.tiers(row)[0],
          "negated, %s takes row %d although row %d is lower",
          decider,
          last,
          row);
    }
  }

  private static void permuted(Decider decider, Situation situation) {
    List<HostSpec> reversed = new ArrayList<>(situation.hosts());
    Collections.reverse(reversed);
    int last = reversed.size() - 1;
    FleetState state = situation.state();
    FleetState other = Mirror.of(situation, reversed, row -> last - row, request -> request);
    int winner = decider.decide(state, situation).winner();
    int mirrored = decider.decide(other, situation).winner();
    NaiveRanking ranking = new NaiveRanking(decider.strategy(), state, situation.request());
    require(
        (winner == Decision.NO_HOST) == (mirrored == Decision.NO_HOST)
            && (winner == Decision.NO_HOST
                || Arrays.equals(ranking.tiers(winner), ranking.tiers(last - mirrored))),
        "%s takes row %d, and row %d when the order is reversed",
        decider,
        winner,
        last - mirrored);
  }

  private static void renamed(Decider decider, Situation situation) {
    List<HostSpec> hosts =
        situation.hosts().stream()
            .map(
                h ->
                    new HostSpec(
                        "z" + h.name(), h.type(), "q" + h.rack(), "q" + h.feed(), "q" + h.zone()))
            .toList();
    FleetState other = Mirror.of(situation, hosts);
    Situation asked =
        new Situation(
            situation.hosts(),
            situation.steps(),
            Policies.inZones(situation.request(), zone -> "q" + zone));
    Decided expected = decider.decide(situation.state(), situation);
    Decided actual = decider.decide(other, asked);
    require(
        expected.equals(actual), "%s decides %s, and %s after renaming", decider, expected, actual);
  }

  private static void unusableHost(Decider decider, Situation situation) {
    if (DecisionLawbook.hostLevel(decider.strategy(), situation.request())) {
      List<HostSpec> hosts = new ArrayList<>(situation.hosts());
      hosts.add(new HostSpec("broken", large(), "rack0", "feed0", "zone0"));
      FleetState other = Mirror.of(situation, hosts);
      other.setStatus(hosts.size() - 1, HostStatus.DOWN);
      requireSame(decider, situation, other, "beside a broken host");
    }
  }

  private static HostType large() {
    return new HostType(
        "large",
        ResourceVector.of(1_024_000, 8_388_608),
        dev.berth.model.OverCommit.NONE,
        1,
        Set.of("arch:x86_64"),
        dev.berth.model.PowerCurve.linear(1, 2));
  }

  /** The last host, when it lost, leaves: the winner stays. */
  private static void loserGone(Decider decider, Situation situation) {
    if (decider.spec().tieBreak() == TieBreak.RANDOM
        || !DecisionLawbook.hostLevel(decider.strategy(), situation.request())) {
      return;
    }
    FleetState state = situation.state();
    int winner = decider.decide(state, situation).winner();
    int last = state.hostCount() - 1;
    if (winner != Decision.NO_HOST && winner != last && state.instances(last) == 0) {
      FleetState other = Mirror.of(situation, situation.hosts().subList(0, last));
      int then = decider.decide(other, situation).winner();
      require(
          then == winner, "%s takes row %d, and %d without row %d", decider, winner, then, last);
    }
  }

  private static void scaled(Decider decider, Situation situation) {
    if (!SCALABLE.containsAll(decider.strategy().reads())) {
      return;
    }
    Situation plain =
        new Situation(
            situation.hosts().stream().map(h -> host(h, 1)).toList(),
            situation.steps().stream().map(MetamorphicLawbook::flat).toList(),
            request(situation.request(), 1));
    List<HostSpec> hosts = plain.hosts().stream().map(h -> host(h, FACTOR)).toList();
    Situation large = new Situation(hosts, plain.steps(), request(plain.request(), FACTOR));
    FleetState other = Mirror.of(plain, hosts, row -> row, held -> request(held, FACTOR));
    Decided expected = decider.decide(plain.state(), plain);
    Decided actual = decider.decide(other, large);
    require(
        expected.equals(actual), "%s decides %s, and %s when scaled", decider, expected, actual);
  }

  private static Step flat(Step step) {
    return step instanceof Step.Launch launch
        ? new Step.Launch(request(launch.request(), 1), launch.pick())
        : step;
  }

  /** One NUMA node, since uneven parts of one MiB are rounded; devices are not scaled. */
  private static HostSpec host(HostSpec h, long factor) {
    HostType t = h.type();
    HostType type =
        new HostType(
            t.name(), times(t.nameplate(), factor), t.overCommit(), 1, t.traits(), t.power());
    return new HostSpec(h.name(), type, h.rack(), h.feed(), h.zone());
  }

  private static LaunchRequest request(LaunchRequest r, long factor) {
    Shape shape = new Shape(times(r.demand(), factor), 0);
    return new LaunchRequest(
        r.id(),
        r.name(),
        r.tenant(),
        r.group(),
        r.tag(),
        new Flavor(r.flavor().name(), shape),
        r.requiredTraits(),
        r.policy(),
        r.arrivalTick(),
        r.lifetimeTicks());
  }

  private static ResourceVector times(ResourceVector v, long factor) {
    return new ResourceVector(
        v.milliVcpu() * factor,
        v.memoryMiB() * factor,
        v.diskGiB() * factor,
        v.networkMbps() * factor,
        v.gpuPerMille());
  }

  private static void rackSplit(Decider decider, Situation situation) {
    if (DecisionLawbook.hostLevel(decider.strategy(), situation.request())) {
      List<HostSpec> hosts =
          situation.hosts().stream()
              .map(h -> new HostSpec(h.name(), h.type(), "own-" + h.name(), h.feed(), h.zone()))
              .toList();
      requireSame(decider, situation, Mirror.of(situation, hosts), "with a rack for each host");
    }
  }

  private static void requireSame(
      Decider decider, Situation situation, FleetState other, String when) {
    Decided expected = decider.decide(situation.state(), situation);
    Decided actual = decider.decide(other, situation);
    require(expected.equals(actual), "%s decides %s, and %s %s", decider, expected, actual, when);
  }
}
