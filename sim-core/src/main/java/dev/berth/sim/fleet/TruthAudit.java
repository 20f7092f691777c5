package dev.berth.sim.fleet;

import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.ResourceVector;
import dev.berth.state.AuditFailure;
import dev.berth.state.FleetState;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.function.IntUnaryOperator;

/**
 * Recomputes the truth of a simulated fleet from its instances alone and compares: who runs where,
 * demands, power, and energy by both of its books. Belief and truth must agree on where instances
 * stand.
 */
public final class TruthAudit {

  /** Energy and demands must agree up to this relative difference. */
  private static final double TOLERANCE = 1e-9;

  private TruthAudit() {}

  /**
   * @param event what has just happened, for the message
   * @throws AuditFailure naming the host, the expected and the actual value, and the event
   */
  public static void check(SimulatedFleet fleet, FleetState belief, String event) {
    check(fleet, belief, row -> 0, event);
  }

  /**
   * @param waiting instances that hold capacity of a host but are not on the fleet yet, because the
   *     host is being configured for them
   */
  public static void check(
      SimulatedFleet fleet, FleetState belief, IntUnaryOperator waiting, String event) {
    int rows = fleet.hosts().size();
    int[] running = new int[rows];
    int[] placed = new int[rows];
    double[] cpu = new double[rows];
    double[] memory = new double[rows];
    InstanceColumns instances = fleet.instances();
    instances.forEach(
        slot -> {
          int row = instances.host(slot);
          requireBelieved(fleet, instances.request(slot), row, belief, event);
          placed[row]++;
          countOtherEnd(instances.request(slot), row, belief, placed);
          if (instances.started(slot)) {
            running[row]++;
            long at = instances.sampledAt(slot);
            cpu[row] += use(instances, slot, Channel.CPU, at) * instances.pace(slot);
            memory[row] += use(instances, slot, Channel.MEMORY, at);
          }
        });
    fleet
        .moves()
        .forEachCost(
            (row, milliVcpu, memoryMiB) -> {
              cpu[row] += milliVcpu;
              memory[row] += memoryMiB;
            });
    for (int row = 0; row < rows; row++) {
      String host = fleet.hosts().get(row).name();
      int expected = placed[row] + waiting.applyAsInt(row);
      require(event, "instances on the fleet", expected, belief.instances(row), host);
      compare(fleet, row, running[row], cpu[row], memory[row], event);
    }
    HostColumns columns = fleet.columns();
    double joules = columns.energyJoules();
    requireNear(event, "energy in J", columns.fleetJoules(), joules, "the fleet");
    BodyAudit.check(columns, event);
    ShareAudit.check(fleet, event);
  }

  private static void compare(
      SimulatedFleet fleet, int row, int running, double cpu, double memory, String event) {
    HostSpec host = fleet.hosts().get(row);
    ResourceVector nameplate = host.type().nameplate();
    HostColumns columns = fleet.columns();
    double cpuDemand = SimulatedFleet.share(cpu, nameplate.milliVcpu());
    double memoryDemand = SimulatedFleet.share(memory, nameplate.memoryMiB());
    String name = host.name();
    require(event, "running instances", running, columns.running(row), name);
    if (!fleet.states().isOn(row)) {
      require(event, "instances on a host that is not on,", 0, running, name);
    }
    require(event, "instances in its list", running, fleet.runningOn(row).size(), name);
    requireNear(event, "processor demand", cpuDemand, columns.cpuDemand(row), name);
    requireNear(event, "memory demand", memoryDemand, columns.memoryDemand(row), name);
    double watts = columns.wattsAt(row, columns.cpuDemand(row));
    requireNear(event, "power in W", watts, columns.powerWatts(row), name);
  }

  private static double use(InstanceColumns instances, int slot, Channel channel, long at) {
    ResourceVector demand = instances.request(slot).demand();
    Utilisation utilisation = instances.utilisation(slot);
    long given = channel == Channel.CPU ? demand.milliVcpu() : demand.memoryMiB();
    return SimulatedFleet.use(utilisation, channel, instances.startTick(slot), at, given);
  }

  /** An instance runs where it is believed to, or where it is believed to be on its way to. */
  private static void requireBelieved(
      SimulatedFleet fleet, LaunchRequest request, int row, FleetState belief, String event) {
    Placement believed = belief.placement(request.id());
    Placement target = belief.migrationTarget(request.id());
    int expected = believed == null ? -1 : believed.host();
    if (expected != row && (target == null || target.host() != row)) {
      throw new AuditFailure(event, "row of instance " + request.id(), expected, row, "the fleet");
    }
    boolean migrates = fleet.moves().migrates(request.id());
    String what = "migrations of instance " + request.id();
    require(event, what, migrates ? 1 : 0, target == null ? 0 : 1, "the fleet");
  }

  /** Belief holds capacity for a migrating instance at its other end too. */
  private static void countOtherEnd(
      LaunchRequest request, int row, FleetState belief, int[] placed) {
    Placement source = belief.placement(request.id());
    Placement target = belief.migrationTarget(request.id());
    if (source != null && target != null) {
      placed[row == target.host() ? source.host() : target.host()]++;
    }
  }

  private static void require(String event, String what, int expected, int actual, String where) {
    if (expected != actual) {
      throw new AuditFailure(event, what, expected, actual, where);
    }
  }

  private static void requireNear(
      String event, String what, double expected, double actual, String where) {
    boolean bothUnknown = Double.isNaN(expected) && Double.isNaN(actual);
    double allowed = TOLERANCE * Math.max(1, Math.abs(expected));
    if (!bothUnknown && !(Math.abs(expected - actual) <= allowed)) {
      throw new AuditFailure(event, what, expected, actual, where);
    }
  }
}
