package dev.berth.sim.fleet;

import dev.berth.model.HostSpec;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.ports.Launch;
import dev.berth.sim.fleet.ShareColumns.Pinning;
import dev.berth.sim.hypervisor.HostHardware;
import dev.berth.sim.hypervisor.HypervisorSpec;
import dev.berth.sim.hypervisor.ProportionalShare;
import dev.berth.sim.hypervisor.SchedulingDelay;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The processors of every host, shared: from what instances demand to what they are granted, how
 * long their vCPUs wait for a turn, and what is stolen from them. Evaluated for one host at a time,
 * whenever the fleet evaluates it; nothing is allocated but to grow.
 */
final class HostShares {

  private static final double MILLI = 1000;

  /** Load of a pool that has no processor, as a multiple of what it can do; assumed. */
  private static final double NO_PROCESSOR = 2;

  private final HypervisorSpec spec;
  private final InstanceColumns instances;
  private final HeldUse demands;
  private final ShareColumns shares;
  private final HeldThreads threads;
  private final ShareCursor cursor;
  private final double[] nameplate;
  private final double[][] nodeCapacity;
  private final double[] served;
  private final ProportionalShare filling = new ProportionalShare();
  private final @Nullable HostHardware[] hardware;

  /** Of the host that is being shared: what is asked of its pool, and means weighted by that. */
  private double load;

  /** Those of the instances that share the pool. */
  private double vcpus;

  private double meanSlice;
  private double meanTurn;

  HostShares(
      HypervisorSpec spec, List<HostSpec> hosts, InstanceColumns instances, HeldUse demands) {
    this.spec = spec;
    this.instances = instances;
    this.demands = demands;
    shares = new ShareColumns(spec);
    threads = new HeldThreads(hosts, shares);
    cursor = new ShareCursor(instances, shares);
    nameplate = hosts.stream().mapToDouble(h -> h.type().nameplate().milliVcpu()).toArray();
    nodeCapacity = new double[hosts.size()][];
    Arrays.setAll(nodeCapacity, row -> new double[hosts.get(row).type().numaNodes()]);
    served = new double[nameplate.length];
    hardware = new @Nullable HostHardware[nameplate.length];
  }

  HypervisorSpec spec() {
    return spec;
  }

  ShareColumns columns() {
    return shares;
  }

  HeldThreads threads() {
    return threads;
  }

  /** An instance takes a slot; its host keeps the threads that it needs, where it can. */
  void add(int slot, Launch launch) {
    int row = launch.placement().host();
    shares.add(
        slot,
        launch.request().demand().milliVcpu(),
        launch.placement().numaNodes(),
        launch.policy());
    if (threads.refusal(slot, row).isEmpty()) {
      threads.hold(slot, row);
    }
  }

  /**
   * An instance is to start: its host keeps its threads now, if it could not when the launch was
   * ordered.
   *
   * @return why it cannot, or empty
   */
  String holdAtStart(int slot) {
    if (shares.heldOn[slot] >= 0) {
      return "";
    }
    int row = instances.host(slot);
    String refusal = threads.refusal(slot, row);
    if (refusal.isEmpty()) {
      threads.hold(slot, row);
    }
    return refusal;
  }

  /** An instance stands at the target of its migration. */
  void arrived(int slot, Placement target) {
    threads.arrived(slot);
    shares.nodes[slot] = target.numaNodes();
  }

  /** Visits what every running instance gets; the object is valid during the visit only. */
  void forEach(Consumer<InstanceShare> visitor) {
    for (int slot = 0; slot < instances.slots(); slot++) {
      if (instances.runs(slot)) {
        visitor.accept(cursor.at(slot));
      }
    }
  }

  /** What the instance in a slot gets; valid until the next call. */
  InstanceShare of(int slot) {
    return cursor.at(slot);
  }

  HostHardware hardware(int row) {
    HostHardware settings = hardware[row];
    return settings == null ? HostHardware.DEFAULT : settings;
  }

  void setHardware(int row, HostHardware settings) {
    hardware[row] = settings;
  }

  /** What the host's processors serve, as a share of nameplate; NaN where demand is unknown. */
  double served(int row) {
    return served[row];
  }

  /** Power of the curve under the host's settings while a share is served. */
  double watts(int row, PowerCurve curve, double share) {
    return hardware(row).watts(curve, share, spec.hardware());
  }

  /**
   * Shares a host's processors.
   *
   * @param speed share of full speed that heat leaves
   */
  void share(int row, double speed) {
    double used = demands.of(row);
    if (Double.isNaN(used)) {
      forget(row);
      return;
    }
    HostHardware settings = hardware(row);
    double capacity = nameplate[row] * speed * settings.capacity(spec.hardware());
    double thread = capacity / (nameplate[row] / MILLI * settings.threads());
    double own = Math.max(0, used - limit(row, thread));
    double dedicated = Math.min(capacity, threads.dedicated(row) * settings.threads() * thread);
    double pool = Math.max(0, capacity - dedicated - own);
    fill(row, pool);
    double granted = Math.min(capacity, own) + grants(row);
    waits(row, pool, thread);
    served[row] = Math.min(1, granted / nameplate[row]);
  }

  /** A demand is unknown, and so is all that follows from it. */
  private void forget(int row) {
    for (int slot = instances.first(row); slot >= 0; slot = instances.following(slot)) {
      shares.clear(slot);
    }
    served[row] = Double.NaN;
  }

  /**
   * What each instance may take by its demand, its cap and its vCPUs; what all of them demand in
   * sum, which is the fleet's use without that of the host itself.
   */
  private double limit(int row, double thread) {
    double sum = 0;
    for (int slot = instances.first(row); slot >= 0; slot = instances.following(slot)) {
      double demand = demands.ofInstance(slot);
      double vcpus = shares.milliVcpu[slot] / MILLI * thread;
      double most = Math.min(vcpus, shares.cap[slot] * shares.milliVcpu[slot]);
      if (shares.pinning[slot] == Pinning.DEDICATED) {
        most = Math.min(most, threads.dedicatedTo(slot) * hardware(row).threads() * thread);
      }
      shares.limit[slot] = Math.min(demand, most);
      shares.steal[slot] = Math.min(demand, vcpus);
      sum += demand;
    }
    return sum;
  }

  /** Fills the pool that is shared, less what switching costs. */
  private void fill(int row, double pool) {
    filling.clear();
    load = 0;
    vcpus = 0;
    double slices = 0;
    double turns = 0;
    for (int slot = instances.first(row); slot >= 0; slot = instances.following(slot)) {
      if (shares.pinning[slot] != Pinning.DEDICATED) {
        double own = shares.milliVcpu[slot] / MILLI;
        filling.add(shares.limit[slot], shares.weight[slot] * own, shares.node(slot));
        vcpus += own;
        load += shares.limit[slot];
        slices += shares.limit[slot] * shares.sliceMillis[slot];
        turns += shares.limit[slot] * turn(slot);
      }
    }
    if (load > 0) {
      meanSlice = slices / load;
      meanTurn = turns / load;
      double usable = pool * meanSlice / (meanSlice + spec.switchMillis());
      Arrays.fill(nodeCapacity[row], usable / nodeCapacity[row].length);
      filling.share(usable, nodeCapacity[row]);
    }
  }

  /** Books grants and steal of every instance; what they are granted in sum. */
  private double grants(int row) {
    double sum = 0;
    int member = 0;
    for (int slot = instances.first(row); slot >= 0; slot = instances.following(slot)) {
      boolean dedicated = shares.pinning[slot] == Pinning.DEDICATED;
      double granted = dedicated ? shares.limit[slot] : filling.granted(member++);
      shares.granted[slot] = granted;
      shares.steal[slot] = Math.max(0, shares.steal[slot] - granted);
      sum += granted;
    }
    return sum;
  }

  /** Books how long every instance's vCPUs wait for their turn. */
  private void waits(int row, double pool, double thread) {
    double asked = pool > 0 ? load / pool : load > 0 ? NO_PROCESSOR : 0;
    double queueing = asked / hardware(row).pace(asked, spec.hardware());
    double processors = thread > 0 ? Math.max(1, pool / thread) : 1;
    double crowd = vcpus / processors;
    double perNode = Math.max(1, processors / nodeCapacity[row].length);
    for (int slot = instances.first(row); slot >= 0; slot = instances.following(slot)) {
      double reach =
          switch (shares.pinning[slot]) {
            case CORE -> 1;
            case NODE -> perNode;
            case NONE, DEDICATED -> processors;
          };
      double slices = SchedulingDelay.slices(Math.max(asked, queueing), reach, crowd);
      double spare = shares.milliVcpu[slot] / MILLI * thread - shares.granted[slot];
      wait(slot, slices, SchedulingDelay.rounds(asked), Math.max(0, spare));
    }
  }

  /**
   * The mean wait is that of the queue and of the round; who has it, by the distance of virtual
   * deadlines, so that a wait goes with slice / weight and the mean over what is asked stays.
   */
  private void wait(int slot, double slices, double rounds, double spare) {
    if (!(shares.limit[slot] > 0)) {
      shares.waitMillis[slot] = Double.NaN;
      shares.readyMilliVcpu[slot] = Math.min(spare, shares.steal[slot]);
    } else if (shares.pinning[slot] == Pinning.DEDICATED) {
      shares.waitMillis[slot] = 0;
      shares.readyMilliVcpu[slot] = Math.min(spare, shares.steal[slot]);
    } else {
      double share = meanSlice * turn(slot) / meanTurn;
      shares.waitMillis[slot] = share * slices;
      double queued = share * Math.max(0, slices - rounds) / shares.sliceMillis[slot];
      double waiting = shares.granted[slot] * queued;
      shares.readyMilliVcpu[slot] = Math.min(spare, shares.steal[slot] + waiting);
    }
  }

  /** An instance's slice in the virtual time of its share. */
  private double turn(int slot) {
    return shares.sliceMillis[slot] / shares.weight[slot];
  }
}
