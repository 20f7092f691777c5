package dev.berth.scenarios.regress;

import java.util.List;

/**
 * What is on record of a strategy.
 *
 * @param scenario path of the scenario as it was given; empty for the one that ships
 * @param reasons why it was recorded and accepted again, oldest first
 * @param definition the strategy as YAML with every default
 */
record Baseline(
    String strategy,
    long seed,
    String scenario,
    List<String> reasons,
    String definition,
    KpiValues kpis,
    List<Answer> answers) {

  Baseline {
    reasons = List.copyOf(reasons);
  }
}
