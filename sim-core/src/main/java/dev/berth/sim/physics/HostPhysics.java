package dev.berth.sim.physics;

import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import dev.berth.sim.cooling.CoolingPlant;
import dev.berth.sim.thermal.Aisles;
import dev.berth.sim.thermal.Recirculation;
import java.util.Arrays;
import java.util.List;

/**
 * Heat, air, fans and speed of every host, as columns. A step takes the energy that hosts drew
 * since the step before as mean power, moves every processor's temperature exactly, gives the heat
 * that left the hosts to their aisle's air, and then sets inlets, fan speeds and throttling, which
 * hold until the next step. Nothing is allocated in a step.
 */
public final class HostPhysics {

  private final PhysicsSpec spec;
  private final Aisles aisles;
  private final Recirculation recirculation;
  private final CoolingPlant plant;
  private final double[] processorCelsius;
  private final double[] inletCelsius;
  private final double[] fanSpeed;
  private final double[] speed;
  private final double[] heatWatts;
  private final double[] joulesBefore;
  private final double[] startCelsius;
  private final double[] aisleHeatWatts;
  private long steppedAt;
  private double drawnJoules;

  /**
   * @param watts power of every host at the start, at which temperatures are at rest
   */
  public HostPhysics(PhysicsSpec spec, List<HostSpec> hosts, double[] watts) {
    this.spec = spec;
    int rows = hosts.size();
    aisles = new Aisles(hosts, spec.racksPerAisle());
    recirculation =
        new Recirculation(
            hosts, aisles, spec.flow(), spec.recirculationShare(), spec.recirculationReach());
    plant = new CoolingPlant(spec.cooling(), aisles.count());
    aisleHeatWatts = new double[aisles.count()];
    processorCelsius = new double[rows];
    inletCelsius = new double[rows];
    fanSpeed = new double[rows];
    speed = new double[rows];
    joulesBefore = new double[rows];
    heatWatts = watts.clone();
    setInlets();
    for (int row = 0; row < rows; row++) {
      processorCelsius[row] = restAtStart(row, watts[row]);
      fanSpeed[row] = spec.fans().speedAt(processorCelsius[row]);
      speed[row] = spec.throttle().speedAt(processorCelsius[row]);
    }
    startCelsius = processorCelsius.clone();
  }

  /** Where temperature and fans come to rest together, by bisection on the fans' speed. */
  private double restAtStart(int row, double watts) {
    double low = spec.fans().leastSpeed();
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double wanted = spec.fans().speedAt(rest(row, middle, watts));
      if (wanted > middle) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return rest(row, high, watts);
  }

  private double rest(int row, double fans, double watts) {
    return inletCelsius[row] + spec.node().resistanceAt(fans) * watts;
  }

  /**
   * Lets time pass up to now.
   *
   * @param joules energy that each host has drawn since tick 0, up to now
   */
  public void step(long now, double[] joules) {
    if (now == steppedAt) {
      return;
    }
    double seconds = Ticks.toSeconds(now - steppedAt);
    Arrays.fill(aisleHeatWatts, 0);
    for (int aisle = 0; aisle < aisles.count(); aisle++) {
      for (int row : aisles.rows(aisle)) {
        moveHost(row, joules[row], seconds);
        aisleHeatWatts[aisle] += heatWatts[row];
      }
    }
    plant.step(steppedAt, seconds, aisleHeatWatts);
    steppedAt = now;
    setInlets();
    for (int row = 0; row < fanSpeed.length; row++) {
      fanSpeed[row] = spec.fans().speedAt(processorCelsius[row]);
      speed[row] = spec.throttle().speedAt(processorCelsius[row]);
    }
  }

  private void moveHost(int row, double joules, double seconds) {
    double drawn = joules - joulesBefore[row];
    joulesBefore[row] = joules;
    drawnJoules += drawn;
    double before = processorCelsius[row];
    double resistance = spec.node().resistanceAt(fanSpeed[row]);
    double after =
        spec.node().after(before, inletCelsius[row], resistance, drawn / seconds, seconds);
    processorCelsius[row] = after;
    heatWatts[row] = (drawn - (after - before) * spec.node().joulesPerKelvin()) / seconds;
  }

  private void setInlets() {
    for (int aisle = 0; aisle < aisles.count(); aisle++) {
      double supply = plant.supplyCelsius(aisle);
      for (int row : aisles.rows(aisle)) {
        inletCelsius[row] = supply;
      }
    }
    recirculation.addTo(inletCelsius, heatWatts);
  }

  /** Share of the nameplate processors that a demand gets at the host's present speed. */
  public double served(int row, double demand) {
    return Math.min(demand, speed[row]);
  }

  /** What fans draw more than at the speed at which the power curve is taken to be measured. */
  public double fanWatts(int row) {
    return spec.fans().watts(fanSpeed[row]) - spec.fans().watts(spec.fans().leastSpeed());
  }

  /** What leakage adds to the power of the curve. */
  public double leakageWatts(int row, double curveWatts) {
    return spec.leakage().watts(curveWatts, processorCelsius[row]);
  }

  public PhysicsSpec spec() {
    return spec;
  }

  public double processorCelsius(int row) {
    return processorCelsius[row];
  }

  public double inletCelsius(int row) {
    return inletCelsius[row];
  }

  /** The longest time constant R C of a host's processor: that of fans at their least speed. */
  public double timeConstantSeconds(int row) {
    return spec.node().resistanceAt(spec.fans().leastSpeed()) * spec.node().joulesPerKelvin();
  }

  public double outletCelsius(int row) {
    return inletCelsius[row] + heatWatts[row] / spec.flow().wattsPerKelvin();
  }

  public double fanRpm(int row) {
    return fanSpeed[row] * spec.fans().fullRpm();
  }

  /** Share of full processor speed, 1 unless throttled. */
  public double speed(int row) {
    return speed[row];
  }

  public CoolingPlant plant() {
    return plant;
  }

  /** Energy that hosts drew up to the last step. */
  public double drawnJoules() {
    return drawnJoules;
  }

  /** Heat that hosts hold above that of the start. */
  public double storedJoules() {
    double stored = 0;
    for (int row = 0; row < processorCelsius.length; row++) {
      stored += (processorCelsius[row] - startCelsius[row]) * spec.node().joulesPerKelvin();
    }
    return stored;
  }

  /** Energy drawn that is neither removed nor stored; 0 but for rounding. */
  public double missingJoules() {
    return drawnJoules - plant.removedJoules() - plant.storedJoules() - storedJoules();
  }
}
