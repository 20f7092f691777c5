package dev.berth.scenarios.plan;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.BadInputException;
import dev.berth.model.Ticks;
import dev.berth.scenarios.run.Trials;
import dev.berth.scenarios.spec.PlanSpec;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.spec.Variants;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Answers a plan: per option the smallest count, its check on fresh seeds, its growth and room. */
public final class PlanRun {

  private static final Stream CHECK = Stream.named("plan-check");
  private static final double HOURS_PER_MONTH = 730;

  private final Study study;
  private final PlanSpec plan;
  private final Variants variants;
  private final FleetTrials fleets;

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
  }

  public PlanSpec plan() {
    return plan;
  }

  /** The options in the order of the plan. */
  public List<PlanOption> run() {
    return plan.vary().stream().map(this::option).toList();
  }

  private PlanOption option(int group) {
    NavigableMap<Integer, Probe> probes = new TreeMap<>();
    SmallestCount search =
        new SmallestCount(
            hosts -> {
              Probe probe = fleets.probe(group, hosts, Map.of());
              probes.put(hosts, probe);
              return probe.met();
            });
    OptionalInt found = search.search(plan.atLeast(), plan.atMost());
    String name = variants.groupName(group);
    if (found.isEmpty()) {
      return new PlanOption(
          name,
          Optional.empty(),
          Optional.empty(),
          List.copyOf(probes.values()),
          search.monotone(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          List.of(),
          Double.NaN);
    }
    int hosts = found.getAsInt();
    Scenario answer = fleets.scenario(group, hosts, Map.of());
    Optional<Probe> probe = Optional.ofNullable(probes.get(hosts));
    return new PlanOption(
        name,
        probe,
        Optional.of(check(group, hosts)),
        List.copyOf(probes.values()),
        search.monotone(),
        monthsUntilFull(group, hosts),
        hostsAfterGrowth(group, hosts),
        RoomAtEnd.of(answer),
        probe.map(p -> monthlyCost(group, p)).orElse(Double.NaN));
  }

  private Probe check(int group, int hosts) {
    long fresh = new Draws(study.base().seed()).bits(CHECK, 0, 0) >>> 1;
    return fleets.probe(
        group, hosts, Map.of("seed", fresh, "replications", plan.checkReplications()));
  }

  private OptionalInt monthsUntilFull(int group, int hosts) {
    if (plan.growthPerMonth() == 0) {
      return OptionalInt.empty();
    }
    SmallestCount months =
        new SmallestCount(month -> !fleets.probe(group, hosts, grown(month)).met());
    return months.search(1, plan.growthMonths());
  }

  private OptionalInt hostsAfterGrowth(int group, int hosts) {
    if (plan.growthPerMonth() == 0) {
      return OptionalInt.empty();
    }
    Map<String, Object> load = grown(plan.growthMonths());
    return new SmallestCount(count -> fleets.probe(group, count, load).met())
        .search(hosts, plan.atMost());
  }

  private Map<String, Object> grown(int months) {
    return Map.of(
        "workload.scale", variants.scale() * StrictMath.pow(1 + plan.growthPerMonth(), months));
  }

  /** Hosts by their types, and the energy of the window as if every month were like it. */
  private double monthlyCost(int group, Probe probe) {
    if (plan.hostMonth().isEmpty()) {
      return Double.NaN;
    }
    Scenario scenario =
        variants.with(Map.of("datacenter.groups.%d.count".formatted(group), probe.hosts()));
    double hosts =
        scenario.hosts().stream()
            .mapToDouble(host -> plan.hostMonth().getOrDefault(host.type().name(), 0.0))
            .sum();
    double hours = Ticks.toHours(scenario.horizonTicks() - scenario.warmUpTicks());
    double energy = probe.mean("energy-kwh") / hours * HOURS_PER_MONTH;
    return hosts + (Double.isNaN(energy) ? 0 : energy * plan.kilowattHour());
  }
}
