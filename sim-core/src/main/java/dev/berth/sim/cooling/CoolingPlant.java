package dev.berth.sim.cooling;

import dev.berth.model.Ticks;
import java.util.Arrays;

/**
 * The air of every aisle and the units that cool it. An aisle's units hold the set-point as long as
 * they can remove all heat; what they cannot remove warms the air: C dT/dt = Q - capacity - flow to
 * the aisles beside, all held over a step. So heat is conserved whatever the step: heat in = heat
 * removed + heat stored.
 */
public final class CoolingPlant {

  private final CoolingSpec spec;
  private final double[] celsius;
  private final double[] before;
  private double removedJoules;
  private double electricJoules;

  public CoolingPlant(CoolingSpec spec, int aisles) {
    this.spec = spec;
    celsius = new double[aisles];
    before = new double[aisles];
    Arrays.fill(celsius, spec.setPointCelsius());
  }

  /**
   * Lets time pass.
   *
   * @param fromTick start of the step, whose unit failures hold over it
   * @param heatWatts heat that enters each aisle
   */
  public void step(long fromTick, double seconds, double[] heatWatts) {
    System.arraycopy(celsius, 0, before, 0, celsius.length);
    long toTick = fromTick + Math.round(seconds * Ticks.PER_SECOND);
    double performance = spec.performance(fromTick, toTick);
    for (int aisle = 0; aisle < celsius.length; aisle++) {
      double net = heatWatts[aisle] - flowOut(aisle);
      double capacity = spec.capacityWatts(aisle, fromTick);
      double heat = spec.airJoulesPerKelvin();
      double uncooled = before[aisle] + net * seconds / heat;
      double removable = Math.max(0, uncooled - spec.setPointCelsius()) * heat;
      double removed = Math.min(capacity * seconds, removable);
      celsius[aisle] = uncooled - removed / heat;
      removedJoules += removed;
      electricJoules += removed / performance;
    }
  }

  /** Heat that flows to the aisles beside, by the temperatures at the start of the step. */
  private double flowOut(int aisle) {
    double flow = 0;
    if (aisle > 0) {
      flow += before[aisle] - before[aisle - 1];
    }
    if (aisle < before.length - 1) {
      flow += before[aisle] - before[aisle + 1];
    }
    return flow * spec.mixingWattsPerKelvin();
  }

  /** Temperature of the air that an aisle's hosts are supplied with. */
  public double supplyCelsius(int aisle) {
    return celsius[aisle];
  }

  /** Heat that the air holds above the set-point. */
  public double storedJoules() {
    double stored = 0;
    for (double each : celsius) {
      stored += (each - spec.setPointCelsius()) * spec.airJoulesPerKelvin();
    }
    return stored;
  }

  /** Heat removed since the start. */
  public double removedJoules() {
    return removedJoules;
  }

  /** Electrical energy of the units since the start. */
  public double electricJoules() {
    return electricJoules;
  }
}
