package dev.berth.sim.physics;

import dev.berth.sim.cooling.CoolingSpec;
import dev.berth.sim.cooling.UnitFailure;
import dev.berth.sim.network.NetworkSpec;
import dev.berth.sim.power.Distribution;
import dev.berth.sim.power.FanLaw;
import dev.berth.sim.power.Leakage;
import dev.berth.sim.storage.DiskSpec;
import dev.berth.sim.thermal.AirFlow;
import dev.berth.sim.thermal.ThermalNode;
import java.util.List;

/** Physics that tests share: round numbers. */
public final class Specs {

  public static final ThermalNode NODE = new ThermalNode(0.1, 1000);
  public static final AirFlow FLOW = new AirFlow(0.03);
  public static final FanLaw FANS = new FanLaw(0.3, 30, 12_000, 45, 75);

  private Specs() {}

  public static PhysicsSpec of(double share, double leakage, double unitWatts, UnitFailure... off) {
    return new PhysicsSpec(
        NODE,
        FLOW,
        FANS,
        new Leakage(leakage, 50),
        new Throttle(90, 0.05, 0.3),
        new CoolingSpec(18, 2, unitWatts, 100_000, 50, List.of(off)),
        new Distribution(0.9),
        new DiskSpec(1000, 500, 0.5, 16),
        new NetworkSpec(10_000, 20_000, 0.1),
        1,
        share,
        5,
        27);
  }
}
