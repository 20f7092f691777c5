package dev.berth.sim.fleet;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.state.SlotDirectory;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The truth about instances as columns over reusable slots: what they are, where they are, since
 * when they run. The running instances of a host form a list through their slots, latest first.
 */
final class InstanceColumns {

  static final int NONE = SlotDirectory.NONE;

  /** The start of an instance that is still being launched. */
  private static final long NOT_STARTED = Ticks.NEVER;

  private final SlotDirectory slotOf = new SlotDirectory();
  private final int[] firstOfHost;
  private @Nullable LaunchRequest[] requests = new @Nullable LaunchRequest[64];
  private final UseColumns uses = new UseColumns();
  private int[] hosts = new int[64];
  private long[] dueTicks = new long[64];
  private long[] startTicks = new long[64];
  private long[] sampledTicks = new long[64];
  private long[] milliVcpus = new long[64];
  private long[] memoriesMiB = new long[64];
  private double[] paces = new double[64];
  private int[] next = new int[64];
  private int[] previous = new int[64];
  private int[] freeSlots = new int[64];
  private int freeCount;
  private int slots;

  InstanceColumns(int hostCount) {
    firstOfHost = new int[hostCount];
    Arrays.fill(firstOfHost, NONE);
  }

  int slot(long instance) {
    return slotOf.get(instance);
  }

  LaunchRequest request(int slot) {
    return Objects.requireNonNull(requests[slot]);
  }

  Utilisation utilisation(int slot) {
    return uses.utilisation(slot);
  }

  /** What a running instance uses of a channel at a tick; NaN where it is not modelled. */
  double use(int slot, Channel channel, long tick) {
    return uses.at(slot, channel, startTicks[slot], tick);
  }

  int host(int slot) {
    return hosts[slot];
  }

  boolean started(int slot) {
    return startTicks[slot] != NOT_STARTED;
  }

  long startTick(int slot) {
    return startTicks[slot];
  }

  /** Slots in use or free, all below this number. */
  int slots() {
    return slots;
  }

  /** Whether the slot holds an instance that runs. */
  boolean runs(int slot) {
    return requests[slot] != null && started(slot);
  }

  long milliVcpu(int slot) {
    return milliVcpus[slot];
  }

  long memoryMiB(int slot) {
    return memoriesMiB[slot];
  }

  /** The share of its pace that an instance is let go at: 1, less while it migrates. */
  double pace(int slot) {
    return paces[slot];
  }

  void setPace(int slot, double share) {
    paces[slot] = share;
  }

  /** When what the instance uses was sampled last. */
  long sampledAt(int slot) {
    return sampledTicks[slot];
  }

  void setSampledAt(int slot, long tick) {
    sampledTicks[slot] = tick;
  }

  /** When the launch is to complete. */
  long dueTick(int slot) {
    return dueTicks[slot];
  }

  void setDueTick(int slot, long tick) {
    dueTicks[slot] = tick;
  }

  /** An instance is being launched; it runs nowhere yet. */
  void add(LaunchRequest request, Utilisation utilisation, int host, long dueTick) {
    int slot = freeCount > 0 ? freeSlots[--freeCount] : newSlot();
    slotOf.put(request.id(), slot);
    requests[slot] = request;
    uses.put(slot, utilisation);
    milliVcpus[slot] = request.demand().milliVcpu();
    memoriesMiB[slot] = request.demand().memoryMiB();
    hosts[slot] = host;
    dueTicks[slot] = dueTick;
    startTicks[slot] = NOT_STARTED;
    paces[slot] = 1;
  }

  void start(int slot, long tick) {
    startTicks[slot] = tick;
    sampledTicks[slot] = tick;
    link(slot);
  }

  /** A running instance stands on another host from now on. */
  void relocate(int slot, int host) {
    unlink(slot);
    hosts[slot] = host;
    link(slot);
  }

  private void link(int slot) {
    int first = firstOfHost[hosts[slot]];
    next[slot] = first;
    previous[slot] = NONE;
    if (first != NONE) {
      previous[first] = slot;
    }
    firstOfHost[hosts[slot]] = slot;
  }

  void remove(int slot) {
    slotOf.remove(request(slot).id());
    if (started(slot)) {
      unlink(slot);
    }
    requests[slot] = null;
    uses.clear(slot);
    if (freeCount == freeSlots.length) {
      freeSlots = Arrays.copyOf(freeSlots, freeCount * 2);
    }
    freeSlots[freeCount++] = slot;
  }

  /** The latest started instance of a host, or {@link #NONE}. */
  int first(int host) {
    return firstOfHost[host];
  }

  /** The instance of the same host that started before, or {@link #NONE}. */
  int following(int slot) {
    return next[slot];
  }

  /** Visits every instance by its key, running or being launched, in no order. */
  void forEach(IntConsumer visitor) {
    slotOf.forEach(visitor);
  }

  private void unlink(int slot) {
    if (previous[slot] == NONE) {
      firstOfHost[hosts[slot]] = next[slot];
    } else {
      next[previous[slot]] = next[slot];
    }
    if (next[slot] != NONE) {
      previous[next[slot]] = previous[slot];
    }
  }

  private int newSlot() {
    if (slots == requests.length) {
      int capacity = slots * 2;
      requests = Arrays.copyOf(requests, capacity);
      hosts = Arrays.copyOf(hosts, capacity);
      dueTicks = Arrays.copyOf(dueTicks, capacity);
      startTicks = Arrays.copyOf(startTicks, capacity);
      sampledTicks = Arrays.copyOf(sampledTicks, capacity);
      milliVcpus = Arrays.copyOf(milliVcpus, capacity);
      memoriesMiB = Arrays.copyOf(memoriesMiB, capacity);
      paces = Arrays.copyOf(paces, capacity);
      next = Arrays.copyOf(next, capacity);
      previous = Arrays.copyOf(previous, capacity);
    }
    return slots++;
  }
}
