package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import java.util.List;
import java.util.Optional;

/**
 * What {@code berth plan} is asked: the smallest count of hosts of a group that keeps the levels.
 *
 * @param vary indices of groups of the datacenter; each is an option of its own
 * @param atMost largest count that is tried
 * @param confidence one-sided, that each level is kept by the mean over replications
 * @param checkReplications replications on fresh seeds with which the answer is checked
 * @param rackLoss whether the levels must be kept without the largest rack
 * @param frontier other ends of the first level, for each of which the smallest count is found too
 */
public record PlanSpec(
    List<Integer> vary,
    int atLeast,
    int atMost,
    List<ServiceLevel> levels,
    double confidence,
    int checkReplications,
    boolean rackLoss,
    GrowthSpec growth,
    CostSpec cost,
    List<Double> frontier,
    List<FleetMixSpec> mixes,
    List<WhatIf> whatIfs) {

  static final String KEY = "plan";
  private static final int MOST_HOSTS = 1_000_000;
  private static final double MOST_END = 1e15;

  public PlanSpec {
    vary = List.copyOf(vary);
    levels = List.copyOf(levels);
    frontier = List.copyOf(frontier);
    mixes = List.copyOf(mixes);
    whatIfs = List.copyOf(whatIfs);
    if (levels.isEmpty() || vary.isEmpty()) {
      throw new IllegalArgumentException(
          "A plan needs a group to vary (%s) and a service level (%s).".formatted(vary, levels));
    }
    if (atLeast > atMost) {
      throw new IllegalArgumentException(
          "A plan's atLeast (%d) must not be above its atMost (%d).".formatted(atLeast, atMost));
    }
  }

  /** Empty without the key. */
  static Optional<PlanSpec> read(Section scenario) {
    if (!scenario.has(KEY)) {
      return Optional.empty();
    }
    Section in = scenario.section(KEY);
    GrowthSpec growth = GrowthSpec.read(in.section("growth"));
    CostSpec cost = CostSpec.read(in.section("cost"));
    List<FleetMixSpec> mixes = in.sections("mixes").stream().map(FleetMixSpec::read).toList();
    List<WhatIf> whatIfs = in.sections("whatIf").stream().map(WhatIf::read).toList();
    return Optional.of(
        in.build(
            () ->
                new PlanSpec(
                    in.get("vary", list(integer(0, MOST_HOSTS)), List.of(0)),
                    in.get("atLeast", integer(1, MOST_HOSTS), 1),
                    in.get("atMost", integer(1, MOST_HOSTS)),
                    ServiceLevel.read(in),
                    in.get("confidence", number(0.5, 0.9999), 0.95),
                    in.get("checkReplications", integer(2, 1000), 10),
                    in.get("rackLoss", Kinds.FLAG, false),
                    growth,
                    cost,
                    in.get("frontier", list(number(-MOST_END, MOST_END)), List.of()),
                    mixes,
                    whatIfs)));
  }
}
