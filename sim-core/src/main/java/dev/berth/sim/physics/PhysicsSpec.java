package dev.berth.sim.physics;

import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.network.NetworkSpec;
import dev.berth.sim.power.Distribution;
import dev.berth.sim.power.FanLaw;
import dev.berth.sim.power.Leakage;
import dev.berth.sim.storage.DiskSpec;
import dev.berth.sim.thermal.AirFlow;
import dev.berth.sim.thermal.ThermalNode;

/**
 * The physics of a fleet; every host has the same, besides its power curve.
 *
 * @param racksPerAisle racks that breathe the same air
 * @param recirculationShare of the hosts' outlet air that comes back to inlets of the aisle
 * @param recirculationReach slots over which that falls to 1/e
 * @param inletLimitCelsius above which degree-minutes are counted
 */
public record PhysicsSpec(
    ThermalNode node,
    AirFlow flow,
    FanLaw fans,
    Leakage leakage,
    Throttle throttle,
    CoolingSpec cooling,
    Distribution distribution,
    DiskSpec disk,
    NetworkSpec network,
    int racksPerAisle,
    double recirculationShare,
    double recirculationReach,
    double inletLimitCelsius) {

  public PhysicsSpec {
    if (racksPerAisle < 1) {
      throw new IllegalArgumentException(
          "An aisle needs 1 rack or more, got %d.".formatted(racksPerAisle));
    }
    if (!(recirculationShare >= 0 && recirculationShare < 1 && recirculationReach > 0)) {
      throw new IllegalArgumentException(
          "The share of recirculated air (%s) must be at least 0 and below 1, its reach (%s) above 0."
              .formatted(recirculationShare, recirculationReach));
    }
  }
}
