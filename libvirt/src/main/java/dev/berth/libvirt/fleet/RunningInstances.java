package dev.berth.libvirt.fleet;

import dev.berth.libvirt.host.Planner;
import dev.berth.libvirt.reading.HostSampler;
import dev.berth.model.Placement;
import dev.berth.ports.Launch;
import dev.berth.workload.Channel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fleet's instances: where each runs, whether an action is under way, what it was seen to use.
 */
final class RunningInstances {

  /** Where an instance is, and what it was launched by. */
  record Running(Launch launch, int host) {}

  private final Map<Long, Running> running = new TreeMap<>();
  private final Set<Long> busy = new HashSet<>();
  private final Map<Long, Map<Channel, Double>> use = new HashMap<>();
  private final Map<Long, Double> waits = new HashMap<>();

  void put(Launch launch, int host) {
    running.put(launch.instance(), new Running(launch, host));
  }

  @Nullable Running get(long instance) {
    return running.get(instance);
  }

  /**
   * @throws IllegalArgumentException when it does not run
   */
  Running require(long instance) {
    Running known = running.get(instance);
    if (known == null) {
      throw new IllegalArgumentException("Instance %d does not run.".formatted(instance));
    }
    return known;
  }

  void remove(long instance) {
    running.remove(instance);
    use.remove(instance);
    waits.remove(instance);
  }

  /** All, in the order of their numbers. */
  List<Running> all() {
    return List.copyOf(running.values());
  }

  /** A number above those of all. */
  long next() {
    return running.keySet().stream().mapToLong(id -> id + 1).max().orElse(0);
  }

  void setBusy(long instance) {
    busy.add(instance);
  }

  void setIdle(long instance) {
    busy.remove(instance);
  }

  /** Whether an action about it is under way. */
  boolean isBusy(long instance) {
    return busy.contains(instance);
  }

  Map<Long, LibvirtFleet.Adopted> adopted() {
    Map<Long, LibvirtFleet.Adopted> adopted = new TreeMap<>();
    running.forEach(
        (id, each) ->
            adopted.put(
                id,
                new LibvirtFleet.Adopted(
                    each.launch().request(),
                    new Placement(each.host(), each.launch().placement().numaNodes(), 0))));
    return adopted;
  }

  /** Keeps what a host's sample says of the instances there. */
  void keepUse(int host, String fleet, HostSampler.Sample sample) {
    running.forEach(
        (id, each) -> {
          Map<Channel, Double> used = sample.domains().get(Planner.domain(fleet, id));
          if (each.host() == host && used != null) {
            use.put(id, used);
            Double wait = sample.waits().get(Planner.domain(fleet, id));
            if (wait != null) {
              waits.put(id, wait);
            }
          }
        });
  }

  double use(long instance, Channel channel) {
    return use.getOrDefault(instance, Map.of()).getOrDefault(channel, Double.NaN);
  }

  double cpuWait(long instance) {
    return waits.getOrDefault(instance, Double.NaN);
  }
}
