package dev.berth.scenarios.kpi;

import dev.berth.model.LicencePools;
import dev.berth.scenarios.spec.Environment;
import dev.berth.scenarios.spec.Scenario;

/**
 * What a scenario has to measure beyond requests and packing; what is off costs nothing.
 *
 * @param alarms whether alarm rules watch the fleet
 * @param drift whether instances are held against their desired characteristics
 * @param tenants whether figures per tenant are kept
 * @param placement whether KPIs of placement factors are
 * @param licences whose holders count among them
 * @param provided what of reservations, pools and groups it has
 */
public record Measured(
    boolean alarms,
    boolean drift,
    Mobility mobility,
    Environment environment,
    boolean tenants,
    boolean placement,
    LicencePools licences,
    Provided provided) {

  public static Measured of(Scenario scenario) {
    return new Measured(
        !scenario.bodies().alarms().isEmpty(),
        scenario.bodies().drift().isPresent(),
        Mobility.of(scenario),
        scenario.environment(),
        scenario.keep().tenants(),
        scenario.keep().placementKpis(),
        scenario.manager().licences(),
        Provided.of(scenario.provisions()));
  }
}
