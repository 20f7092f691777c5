package dev.berth.scenarios.plan;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.BadInputException;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.FleetMixSpec;
import dev.berth.scenarios.spec.PlanSpec;
import dev.berth.scenarios.spec.ServiceLevel;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.spec.Variants;
import dev.berth.scenarios.spec.WhatIf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Answers a plan: per option the smallest count, its check on fresh seeds, and what else is asked.
 */
public final class PlanRun {

  private static final Stream CHECK = Stream.named("plan-check");

  private final Study study;
  private final PlanSpec plan;
  private final Variants variants;
  private final FleetTrials fleets;
  private final Circumstances planned;
  private final Costs costs;

  /**
   * @param threads cells at once
   * @throws BadInputException when the scenario has no plan, or varies a group that is not there
   */
  public PlanRun(Study study, Variants variants, int threads) {
    this.study = study;
    this.variants = variants;
    plan =
        study
            .plan()
            .orElseThrow(
                () ->
                    new BadInputException(
                        "%s: has no plan; add the key plan with levels and atMost (see scenarios/reference.yaml)."
                            .formatted(study.base().name())));
    fleets = new FleetTrials(plan, variants, new Trials(threads));
    planned = Circumstances.asPlanned(plan.rackLoss());
    costs = new Costs(plan.cost());
  }

  public PlanSpec plan() {
    return plan;
  }

  /** The options and mixes in the order of the plan. */
  public PlanAnswer run() {
    List<PlanOption> options = plan.vary().stream().map(this::option).toList();
    return new PlanAnswer(options, plan.mixes().stream().map(this::mixes).toList());
  }

  private PlanOption option(int group) {
    NavigableMap<Integer, Probe> probes = new TreeMap<>();
    SmallestCount search =
        new SmallestCount(
            hosts -> {
              Probe probe = fleets.probe(Fleet.of(group, hosts), planned);
              probes.put(hosts, probe);
              return probe.met();
            });
    OptionalInt found = search.search(plan.atLeast(), plan.atMost());
    String name = variants.groupName(group);
    List<FrontierPoint> frontier = frontier(group, found.orElse(plan.atMost()), probes);
    if (found.isEmpty()) {
      return PlanOption.unanswered(group, name, List.copyOf(probes.values()), search.monotone());
    }
    Fleet answer = Fleet.of(group, found.getAsInt());
    Probe probe = fleets.probe(answer, planned);
    return new PlanOption(
        group,
        name,
        Optional.of(probe),
        Optional.of(check(answer)),
        List.copyOf(probes.values()),
        search.monotone(),
        growth(group, found.getAsInt()),
        RoomAtEnd.of(fleets.scenario(answer, planned)),
        cost(probe),
        frontier,
        plan.whatIfs().stream().map(change -> whatIf(group, probe, change)).toList());
  }

  private Probe check(Fleet fleet) {
    long fresh = new Draws(study.base().seed()).bits(CHECK, 0, 0) >>> 1;
    return fleets.probe(
        fleet, planned.with(Map.of("seed", fresh, "replications", plan.checkReplications())));
  }

  private Optional<Cost> cost(Probe probe) {
    return costs.of(variants.with(probe.fleet().settings()), probe);
  }

  /** The smallest counts for other ends of the first level, on the runs that were made already. */
  private List<FrontierPoint> frontier(int group, int near, NavigableMap<Integer, Probe> probes) {
    int guess = near;
    List<FrontierPoint> points = new ArrayList<>();
    for (double end : plan.frontier()) {
      List<ServiceLevel> levels = new ArrayList<>(plan.levels());
      levels.set(0, levels.get(0).at(end));
      SmallestCount search =
          new SmallestCount(
              hosts -> {
                Probe probe = fleets.probe(Fleet.of(group, hosts), planned);
                probes.put(hosts, probe);
                return probe.meets(levels, plan.confidence());
              });
      OptionalInt hosts = search.searchNear(guess, plan.atLeast(), plan.atMost());
      guess = hosts.orElse(guess);
      points.add(new FrontierPoint(levels.get(0), hosts));
    }
    return points;
  }

  private WhatIfOutcome whatIf(int group, Probe answer, WhatIf change) {
    Circumstances changed = planned.changed(change);
    return new WhatIfOutcome(
        change.name(),
        fleets.probe(answer.fleet(), changed),
        smallest(group, changed, answer.hosts(group)));
  }

  private OptionalInt smallest(int group, Circumstances circumstances, int guess) {
    return new SmallestCount(hosts -> fleets.probe(Fleet.of(group, hosts), circumstances).met())
        .searchNear(guess, plan.atLeast(), plan.atMost());
  }

  private Optional<Growth> growth(int group, int hosts) {
    Optional<DemandTrend> trend =
        plan.growth().forecast() ? Optional.of(DemandTrend.of(study.base())) : Optional.empty();
    double perMonth = trend.map(DemandTrend::perMonth).orElse(plan.growth().perMonth());
    if (perMonth <= 0 && trend.isEmpty()) {
      return Optional.empty();
    }
    if (perMonth <= 0) {
      return Optional.of(
          new Growth(0, plan.growth().months(), trend, OptionalInt.empty(), OptionalInt.of(hosts)));
    }
    SmallestCount full =
        new SmallestCount(
            month -> !fleets.probe(Fleet.of(group, hosts), grown(perMonth, month)).met());
    return Optional.of(
        new Growth(
            perMonth,
            plan.growth().months(),
            trend,
            full.search(1, plan.growth().months()),
            smallest(group, grown(perMonth, plan.growth().months()), hosts)));
  }

  private Circumstances grown(double perMonth, int months) {
    double scale = variants.scale() * StrictMath.pow(1 + perMonth, months);
    return planned.with(Map.of("workload.scale", scale));
  }

  private MixPlan mixes(FleetMixSpec spec) {
    List<MixPlan.Mix> mixes = new ArrayList<>();
    int guess = plan.atMost() / 2;
    for (int first : spec.counts()) {
      OptionalInt second = secondOf(spec, first, guess);
      guess = second.orElse(guess);
      Optional<Probe> answer =
          second.isPresent()
              ? Optional.of(
                  fleets.probe(
                      Fleet.of(spec.first(), first, spec.second(), second.getAsInt()), planned))
              : Optional.empty();
      mixes.add(new MixPlan.Mix(first, answer, answer.flatMap(this::cost)));
    }
    Optional<Probe> check =
        MixPlan.cheapest(mixes, spec)
            .flatMap(MixPlan.Mix::answer)
            .map(answer -> check(answer.fleet()));
    return new MixPlan(
        spec, variants.groupName(spec.first()), variants.groupName(spec.second()), mixes, check);
  }

  private OptionalInt secondOf(FleetMixSpec spec, int first, int guess) {
    return new SmallestCount(
            second ->
                fleets.probe(Fleet.of(spec.first(), first, spec.second(), second), planned).met())
        .searchNear(guess, 1, plan.atMost());
  }
}
