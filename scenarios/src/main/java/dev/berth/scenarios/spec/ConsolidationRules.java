package dev.berth.scenarios.spec;

import dev.berth.sim.planetlab.Rules;
import java.util.Map;
import java.util.Set;

/**
 * How a consolidation run differs from one of launch requests.
 *
 * @param rules of the published system, but for what is repaired
 * @param coreMips speed of one vCPU by host type
 * @param instanceMips full size of an instance by flavor
 * @param transferMiBPerSecond at which a migration copies memory
 * @param fullPower strategies under which every host draws full power all the time
 */
public record ConsolidationRules(
    Rules rules,
    Map<String, Double> coreMips,
    Map<String, Double> instanceMips,
    double transferMiBPerSecond,
    Set<String> fullPower) {

  public ConsolidationRules {
    coreMips = Map.copyOf(coreMips);
    instanceMips = Map.copyOf(instanceMips);
    fullPower = Set.copyOf(fullPower);
  }
}
