package dev.berth.scenarios.plan;

import dev.berth.scenarios.spec.FleetMixSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Fleets of two groups that keep the levels.
 *
 * @param check the cheapest on fresh seeds; without costs that of fewest hosts
 */
public record MixPlan(
    FleetMixSpec spec, String first, String second, List<Mix> mixes, Optional<Probe> check) {

  /** For a count of the first group the fewest of the second; empty when none keeps the levels. */
  public record Mix(int firstHosts, Optional<Probe> answer, Optional<Cost> cost) {}

  public MixPlan {
    mixes = List.copyOf(mixes);
  }

  /** The mix of least cost, or without costs of fewest hosts. */
  public Optional<Mix> cheapest() {
    return cheapest(mixes, spec);
  }

  static Optional<Mix> cheapest(List<Mix> mixes, FleetMixSpec spec) {
    return mixes.stream()
        .filter(mix -> mix.answer().isPresent())
        .min(
            Comparator.comparingDouble(
                mix ->
                    mix.cost()
                        .map(Cost::total)
                        .orElse(
                            (double) mix.firstHosts()
                                + mix.answer().orElseThrow().hosts(spec.second()))));
  }
}
