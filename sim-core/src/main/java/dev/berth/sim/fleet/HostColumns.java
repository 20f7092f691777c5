package dev.berth.sim.fleet;

import dev.berth.model.HostSpec;
import dev.berth.model.Metric;
import dev.berth.model.PowerCurve;
import dev.berth.model.Ticks;
import dev.berth.ports.Timers;
import dev.berth.sim.image.ImageCounts;
import dev.berth.sim.image.ImageStore;
import dev.berth.sim.physics.HostPhysics;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
  private @Nullable HostPhysics physics;
  private @Nullable PowerParts parts;
  private @Nullable HostService service;
  private @Nullable HostShares shares;
  private @Nullable ImageStore images;
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

  /** Gives the hosts bodies, at rest at the power that they draw now; call before the run. */
  void embody(HostPhysics itsPhysics, HostService itsService) {
    physics = itsPhysics;
    service = itsService;
    parts = new PowerParts(curves.length);
    for (int row = 0; row < curves.length; row++) {
      evaluate(row, cpuDemand[row], memoryDemand[row]);
    }
  }

  /** Lets the physics catch up with the energy that was drawn. */
  void stepPhysics() {
    HostPhysics bodies = physics;
    if (bodies != null) {
      for (int row = 0; row < curves.length; row++) {
        settle(row);
      }
      bodies.step(clock.now(), joules);
    }
  }

  /** Names who shares the processors and who brings images; null where that is not modelled. */
  void join(@Nullable HostShares itsShares, @Nullable ImageStore itsImages) {
    shares = itsShares;
    images = itsImages;
  }

  @Override
  public boolean shares() {
    return shares != null;
  }

  @Override
  public void forEachShare(Consumer<InstanceShare> visitor) {
    if (shares != null) {
      shares.forEach(visitor);
    }
  }

  @Override
  public @Nullable ImageCounts images() {
    return images == null ? null : images.counts();
  }

  /** Evaluates a host by what its instances use, in thousandths of a vCPU and in MiB. */
  void evaluateAmounts(int row, double usedMilliVcpu, double usedMemoryMiB) {
    if (shares != null) {
      shares.share(row, physics == null ? 1 : physics.speed(row));
    }
    evaluate(
        row,
        SimulatedFleet.share(usedMilliVcpu, milliVcpu[row]),
        SimulatedFleet.share(usedMemoryMiB, memoryMiB[row]));
  }

  /** Settles the host's energy up to now and holds new demands, and their power, from now on. */
  void evaluate(int row, double newCpuDemand, double newMemoryDemand) {
    settle(row);
    cpuDemand[row] = newCpuDemand;
    memoryDemand[row] = newMemoryDemand;
    double before = watts[row];
    watts[row] = wattsAt(row, newCpuDemand);
    fleetWatts += watts[row] - before;
    if (parts != null && physics != null && !Double.isNaN(newCpuDemand)) {
      hold(parts, physics, row, newCpuDemand);
    }
  }

  private void hold(PowerParts book, HostPhysics bodies, int row, double demand) {
    if (isFixed(row)) {
      book.hold(row, fixedWatts(row), 0, 0);
    } else {
      double curve = curveWatts(row, demand);
      book.hold(row, curve, bodies.fanWatts(row), bodies.leakageWatts(row, curve));
    }
  }

  private boolean isFixed(int row) {
    return !Double.isNaN(fixedWatts(row));
  }

  private double fixedWatts(int row) {
    return fixedWatts == null ? Double.NaN : fixedWatts[row];
  }

  private void settle(int row) {
    long now = clock.now();
    if (parts != null) {
      parts.settle(row, Ticks.toSeconds(now - evaluatedAt[row]));
    }
    joules[row] = energyJoules(row);
    fleetJoules = fleetJoules();
    fleetSettledAt = now;
    evaluatedAt[row] = now;
  }

  /** Power of the curve while what is asked is served as far as it can be. */
  private double curveWatts(int row, double demand) {
    if (shares != null) {
      return shares.watts(row, curves[row], shares.served(row));
    }
    HostPhysics bodies = physics;
    return curves[row].wattsAt(bodies == null ? demand : bodies.served(row, demand));
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
    if (isFixed(row)) {
      return fixedWatts(row);
    }
    if (Double.isNaN(demand)) {
      return Double.NaN;
    }
    double curve = curveWatts(row, demand);
    HostPhysics bodies = physics;
    return bodies == null ? curve : curve + bodies.fanWatts(row) + bodies.leakageWatts(row, curve);
  }

  /** The book of the parts of power; null without physics. */
  @Nullable PowerParts parts() {
    return parts;
  }

  @Override
  public @Nullable HostPhysics physics() {
    return physics;
  }

  /** What a host's processors serve: demand up to their present speed. */
  @Override
  public double cpuUtilisation(int row) {
    if (shares != null) {
      return shares.served(row);
    }
    HostPhysics bodies = physics;
    return bodies == null
        ? FleetTruth.super.cpuUtilisation(row)
        : bodies.served(row, Math.min(1, cpuDemand[row]));
  }

  @Override
  public double value(Metric metric, int row) {
    HostPhysics bodies = physics;
    HostService io = service;
    return switch (metric) {
      case CPU_UTILISATION -> cpuUtilisation(row);
      case MEMORY_UTILISATION -> memoryUtilisation(row);
      case POWER -> powerWatts(row);
      case INLET_TEMPERATURE -> bodies == null ? Double.NaN : bodies.inletCelsius(row);
      case CPU_TEMPERATURE -> bodies == null ? Double.NaN : bodies.processorCelsius(row);
      case CHASSIS_TEMPERATURE -> bodies == null ? Double.NaN : bodies.outletCelsius(row);
      case FAN_SPEED -> bodies == null ? Double.NaN : bodies.fanRpm(row);
      default -> io == null ? Double.NaN : io.value(metric, row);
    };
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
