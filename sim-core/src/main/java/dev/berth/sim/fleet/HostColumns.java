package dev.berth.sim.fleet;

import dev.berth.model.HostSpec;
import dev.berth.model.PowerCurve;
import dev.berth.model.Ticks;
import dev.berth.ports.Timers;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The truth about hosts as columns. Power is held from one evaluation to the next, and energy is
 * its integral: joules += watts x seconds held. The fleet's energy is kept a second time, by
 * integrating the fleet's power, so that one book can be checked against the other.
 */
final class HostColumns implements FleetTruth {

  private final PowerCurve[] curves;
  private final long[] milliVcpu;
  private final long[] memoryMiB;
  private final Timers clock;
  private final int[] running;
  private final double[] cpuDemand;
  private final double[] memoryDemand;
  private final double[] watts;
  private final double[] joules;
  private final long[] evaluatedAt;

  /** Power that does not follow from demand, by row; NaN where it does. Null until there is any. */
  private double @Nullable [] fixedWatts;

  private @Nullable StateEnergy stateEnergy;
  private int runningInstances;
  private double fleetWatts;
  private double fleetJoules;
  private long fleetSettledAt;

  HostColumns(List<HostSpec> specs, Timers clock) {
    this.clock = clock;
    int rows = specs.size();
    curves = specs.stream().map(spec -> spec.type().power()).toArray(PowerCurve[]::new);
    milliVcpu = specs.stream().mapToLong(spec -> spec.type().nameplate().milliVcpu()).toArray();
    memoryMiB = specs.stream().mapToLong(spec -> spec.type().nameplate().memoryMiB()).toArray();
    running = new int[rows];
    cpuDemand = new double[rows];
    memoryDemand = new double[rows];
    watts = new double[rows];
    joules = new double[rows];
    evaluatedAt = new long[rows];
    for (int row = 0; row < rows; row++) {
      watts[row] = wattsAt(row, 0);
      fleetWatts += watts[row];
    }
  }

  /** Evaluates a host by what its instances use, in thousandths of a vCPU and in MiB. */
  void evaluateAmounts(int row, double usedMilliVcpu, double usedMemoryMiB) {
    evaluate(
        row,
        SimulatedFleet.share(usedMilliVcpu, milliVcpu[row]),
        SimulatedFleet.share(usedMemoryMiB, memoryMiB[row]));
  }

  /** Settles the host's energy up to now and holds new demands, and their power, from now on. */
  void evaluate(int row, double newCpuDemand, double newMemoryDemand) {
    long now = clock.now();
    joules[row] = energyJoules(row);
    fleetJoules = fleetJoules();
    fleetSettledAt = now;
    evaluatedAt[row] = now;
    cpuDemand[row] = newCpuDemand;
    memoryDemand[row] = newMemoryDemand;
    double before = watts[row];
    watts[row] = wattsAt(row, newCpuDemand);
    fleetWatts += watts[row] - before;
  }

  void count(int row, int change) {
    running[row] += change;
    runningInstances += change;
  }

  /** Fixes a host's power from now on, whatever its demand; NaN lets it follow its demand. */
  void fix(int row, double fixed) {
    if (fixedWatts == null) {
      fixedWatts = new double[curves.length];
      Arrays.fill(fixedWatts, Double.NaN);
    }
    fixedWatts[row] = fixed;
    evaluate(row, cpuDemand[row], memoryDemand[row]);
  }

  /** Names the book of energy by power state. */
  void keep(StateEnergy book) {
    stateEnergy = book;
  }

  /**
   * The power of a host of this row's type under a processor demand, or what it is fixed at; NaN
   * for an unknown demand.
   */
  double wattsAt(int row, double demand) {
    if (fixedWatts != null && !Double.isNaN(fixedWatts[row])) {
      return fixedWatts[row];
    }
    return Double.isNaN(demand) ? Double.NaN : curves[row].wattsAt(demand);
  }

  /** The fleet's energy up to now, by its second book. */
  double fleetJoules() {
    return fleetJoules + fleetWatts * Ticks.toSeconds(clock.now() - fleetSettledAt);
  }

  /** Energy of every host up to its last evaluation; the column itself. */
  double[] joules() {
    return joules;
  }

  @Override
  public int hostCount() {
    return curves.length;
  }

  @Override
  public long now() {
    return clock.now();
  }

  @Override
  public int running(int row) {
    return running[row];
  }

  @Override
  public int running() {
    return runningInstances;
  }

  @Override
  public double cpuDemand(int row) {
    return cpuDemand[row];
  }

  @Override
  public double memoryDemand(int row) {
    return memoryDemand[row];
  }

  @Override
  public double powerWatts(int row) {
    return watts[row];
  }

  @Override
  public double energyJoules(PowerState state) {
    return stateEnergy == null ? FleetTruth.super.energyJoules(state) : stateEnergy.joules(state);
  }

  @Override
  public long stateTicks(PowerState state) {
    return stateEnergy == null ? FleetTruth.super.stateTicks(state) : stateEnergy.ticks(state);
  }

  @Override
  public double energyJoules(int row) {
    return joules[row] + watts[row] * Ticks.toSeconds(clock.now() - evaluatedAt[row]);
  }
}
