package dev.berth.scenarios.plan;

/**
 * What a fleet costs per month, in the plan's currency.
 *
 * @param carbon price of its greenhouse gases
 * @param carbonKilograms those gases, of energy and of making the hosts; NaN where unknown
 */
public record Cost(
    double hosts, double energy, double licences, double carbon, double carbonKilograms) {

  public double total() {
    return hosts + energy + licences + carbon;
  }
}
