package dev.berth.scenarios.plan;

import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import dev.berth.scenarios.spec.CostSpec;
import dev.berth.scenarios.spec.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prices fleets: every month is taken to be like the window of the run. */
record Costs(CostSpec spec) {

  private static final double HOURS_PER_MONTH = 730;
  private static final double KILOGRAMS_PER_TONNE = 1000;
  private static final double MILLI = 1000;

  /**
   * The cost of a fleet that was tried; empty where the plan names none.
   *
   * @param scenario the whole fleet's, whatever of it was down in the trial
   */
  Optional<Cost> of(Scenario scenario, Probe probe) {
    if (!spec.known()) {
      return Optional.empty();
    }
    double perMonth =
        HOURS_PER_MONTH / Ticks.toHours(scenario.horizonTicks() - scenario.warmUpTicks());
    double kilowattHours = known(probe.mean("energy-kwh")) * perMonth;
    double energy =
        scenario.environment().price().isPresent()
            ? known(probe.mean("energy-cost")) * perMonth
            : kilowattHours * spec.kilowattHour();
    double operational =
        scenario.environment().carbonIntensity().isPresent()
            ? known(probe.mean("carbon-kg")) * perMonth
            : kilowattHours * spec.gramsPerKilowattHour() / MILLI;
    double kilograms = operational + sum(scenario.hosts(), spec.embodiedKilograms());
    return Optional.of(
        new Cost(
            sum(scenario.hosts(), spec.hostMonth()),
            energy,
            licences(scenario.hosts()),
            kilograms / KILOGRAMS_PER_TONNE * spec.perTonne(),
            kilograms));
  }

  private double licences(List<HostSpec> hosts) {
    double vcpus =
        hosts.stream().mapToDouble(host -> host.type().nameplate().milliVcpu() / MILLI).sum();
    return spec.licences().stream()
        .mapToDouble(licence -> licence.perHost() * hosts.size() + licence.perVcpu() * vcpus)
        .sum();
  }

  private static double sum(List<HostSpec> hosts, Map<String, Double> byType) {
    return hosts.stream().mapToDouble(host -> byType.getOrDefault(host.type().name(), 0.0)).sum();
  }

  /** A workload without processor use has no energy to pay for. */
  private static double known(double value) {
    return Double.isNaN(value) ? 0 : value;
  }
}
