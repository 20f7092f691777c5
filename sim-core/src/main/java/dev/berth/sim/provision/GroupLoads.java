package dev.berth.sim.provision;

import dev.berth.ports.FleetEvent;
import dev.berth.ports.Timers;
import dev.berth.scaling.Scaler;
import dev.berth.workload.Channel;
import dev.berth.workload.Utilisation;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shares each group's load among its members that run. */
public final class GroupLoads {

  private static final double MILLI = 1000;

  /** Assumed, as in a workload that says nothing of memory. */
  private static final double MEMORY_SHARE = 0.6;

  private final List<ScaledGroup> groups;
  private final Scaler scaler;
  private final Timers clock;
  private final List<LongOpenHashSet> running = new ArrayList<>();

  /** Per group: how many members ran, by the first tick at which they did. */
  private final List<TreeMap<Long, Integer>> counts = new ArrayList<>();

  public GroupLoads(List<ScaledGroup> groups, Scaler scaler, Timers clock) {
    this.groups = List.copyOf(groups);
    this.scaler = scaler;
    this.clock = clock;
    for (ScaledGroup group : groups) {
      running.add(new LongOpenHashSet());
      counts.add(new TreeMap<>(Map.of(0L, group.rules().start())));
    }
  }

  /** Whether an instance belongs to a group. */
  public boolean isMember(long instance) {
    return scaler.groupOf(instance) >= 0;
  }

  /** What a member uses: its even share of the load, at most all that it has. */
  public Utilisation utilisation(long instance) {
    int group = scaler.groupOf(instance);
    return (channel, startTick, tick) ->
        channel == Channel.CPU ? share(group, tick) : memoryOf(channel);
  }

  /**
   * The members that ran before the tick share its load, so that what one uses at an instant is the
   * same whenever it is asked; before any ran, as many as the group starts with.
   */
  private double share(int group, long tick) {
    int sharing = counts.get(group).floorEntry(tick).getValue();
    return Math.min(1, load(group, tick) / (Math.max(1, sharing) * memberVcpus(group)));
  }

  private static double memoryOf(Channel channel) {
    return channel == Channel.MEMORY ? MEMORY_SHARE : Double.NaN;
  }

  /** Hears which members run. */
  public void on(FleetEvent event) {
    if (event instanceof FleetEvent.InstanceLaunched launched) {
      change(launched.instance(), true);
    } else if (event instanceof FleetEvent.InstanceTerminated terminated) {
      change(terminated.instance(), false);
    } else if (event instanceof FleetEvent.InstanceLost lost) {
      change(lost.instance(), false);
    }
  }

  private void change(long instance, boolean runs) {
    int group = scaler.groupOf(instance);
    if (group < 0) {
      return;
    }
    if (runs) {
      running.get(group).add(instance);
    } else {
      running.get(group).remove(instance);
    }
    counts.get(group).put(clock.now() + 1, running(group));
  }

  public int groups() {
    return groups.size();
  }

  /** Members that run. */
  public int running(int group) {
    return running.get(group).size();
  }

  /** The load of a group, in vCPUs. */
  public double load(int group, long tick) {
    return groups.get(group).demand().vcpusAt(tick);
  }

  /** The vCPUs of its members that run. */
  public double capacity(int group) {
    return running(group) * memberVcpus(group);
  }

  private double memberVcpus(int group) {
    return groups.get(group).rules().flavor().demand().milliVcpu() / MILLI;
  }
}
