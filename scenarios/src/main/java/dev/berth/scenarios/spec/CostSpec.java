package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.map;
import static dev.berth.scenarios.yaml.Kinds.number;

import dev.berth.scenarios.yaml.Kinds;
import dev.berth.scenarios.yaml.Section;
import java.util.List;
import java.util.Map;

/**
 * What a fleet costs per month, in one currency of the user's choice.
 *
 * @param hostMonth of a host with its share of space and service, by host type
 * @param kilowattHour of energy; not used where the scenario has a price series
 * @param gramsPerKilowattHour carbon intensity; not used where the scenario has a series of it
 * @param embodiedKilograms greenhouse gases of making a host, per month of its life, by host type
 * @param perTonne price of a tonne of CO2 equivalent; 0 counts carbon and charges nothing
 */
public record CostSpec(
    Map<String, Double> hostMonth,
    double kilowattHour,
    List<Licence> licences,
    double gramsPerKilowattHour,
    Map<String, Double> embodiedKilograms,
    double perTonne) {

  private static final double MOST = 1e9;

  /**
   * Software that hosts need, per month.
   *
   * @param perVcpu per vCPU of the nameplate
   */
  public record Licence(String name, double perHost, double perVcpu) {}

  public CostSpec {
    hostMonth = Map.copyOf(hostMonth);
    licences = List.copyOf(licences);
    embodiedKilograms = Map.copyOf(embodiedKilograms);
  }

  /** Whether anything was said; without it no cost is printed. */
  public boolean known() {
    return !hostMonth.isEmpty()
        || kilowattHour > 0
        || !licences.isEmpty()
        || gramsPerKilowattHour > 0
        || !embodiedKilograms.isEmpty();
  }

  static CostSpec read(Section in) {
    Section carbon = in.section("carbon");
    return new CostSpec(
        in.get("hostMonth", map(number(0, MOST)), Map.of()),
        in.get("kilowattHour", number(0, MOST), 0.0),
        in.sections("licences").stream().map(CostSpec::licence).toList(),
        carbon.get("gramsPerKilowattHour", number(0, MOST), 0.0),
        carbon.get("embodiedKilograms", map(number(0, MOST)), Map.of()),
        carbon.get("perTonne", number(0, MOST), 0.0));
  }

  private static Licence licence(Section in) {
    return new Licence(
        in.get("name", Kinds.TEXT),
        in.get("perHost", number(0, MOST), 0.0),
        in.get("perVcpu", number(0, MOST), 0.0));
  }
}
