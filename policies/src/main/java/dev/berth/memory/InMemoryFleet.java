package dev.berth.memory;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.Placement;
import dev.berth.ports.Capability;
import dev.berth.ports.Fleet;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.ports.Timers;
import dev.berth.state.ReadingTable;
import dev.berth.workload.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A fleet that exists in memory alone: every action succeeds after no time, unless a failure was
 * ordered. It is also its own clock, which stands still until {@link #runTo} moves it.
 */
public final class InMemoryFleet implements Fleet, Timers {

  private record Timer(long tick, long sequence, Runnable task) {}

  private final List<HostSpec> hosts;
  private final List<Consumer<FleetEvent>> listeners = new ArrayList<>();
  private final Queue<FleetEvent> completions = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(Timer::tick).thenComparing(Timer::sequence));
  private final Map<Long, Placement> running = new HashMap<>();
  private final Queue<String> launchFailures = new ArrayDeque<>();
  private final Queue<String> reconfigureFailures = new ArrayDeque<>();
  private final Queue<String> configureFailures = new ArrayDeque<>();
  private final Map<Integer, Map<String, Object>> hostSettings = new HashMap<>();
  private final Map<Integer, Set<String>> images = new HashMap<>();
  private Set<String> settings = Set.of();
  private BiFunction<Long, Channel, Double> use = (instance, channel) -> Double.NaN;
  private long now;
  private long sequence;

  public InMemoryFleet(List<HostSpec> hosts) {
    this.hosts = List.copyOf(hosts);
  }

  @Override
  public List<HostSpec> hosts() {
    return hosts;
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public void listen(Consumer<FleetEvent> listener) {
    listeners.add(listener);
  }

  @Override
  public void launch(Launch launch) {
    String failure = launchFailures.poll();
    if (failure != null) {
      completions.add(new FleetEvent.LaunchFailed(launch.instance(), failure));
      return;
    }
    running.put(launch.instance(), launch.placement());
    completions.add(new FleetEvent.InstanceLaunched(launch.instance()));
  }

  @Override
  public void terminate(long instance) {
    running.remove(instance);
    completions.add(new FleetEvent.InstanceTerminated(instance));
  }

  @Override
  public void configure(int host, ConfigurationPolicy policy) {
    String failure = configureFailures.poll();
    if (failure != null) {
      completions.add(new FleetEvent.ConfigureFailed(host, failure));
      return;
    }
    hostSettings.computeIfAbsent(host, row -> new HashMap<>()).putAll(policy.settings());
    completions.add(new FleetEvent.HostConfigured(host));
  }

  /** The settings that a host was given. */
  public Map<String, Object> settingsOf(int host) {
    return Map.copyOf(hostSettings.getOrDefault(host, Map.of()));
  }

  /** The next change of a host's settings fails for this reason. */
  public void failNextConfigure(String reason) {
    configureFailures.add(reason);
  }

  @Override
  public void prime(int host, String image, long mebibytes) {
    Set<String> held = images.computeIfAbsent(host, row -> new TreeSet<>());
    held.add(image);
    completions.add(new FleetEvent.ImagesCached(host, held));
  }

  @Override
  public Set<String> settings() {
    return settings;
  }

  /** Makes these settings true from now on, by their keys. */
  public void supports(Set<String> keys) {
    settings = Set.copyOf(keys);
  }

  @Override
  public void reconfigure(long instance, ConfigurationPolicy policy) {
    String planned = reconfigureFailures.poll();
    String failure =
        planned == null && !running.containsKey(instance) ? "the instance does not run" : planned;
    completions.add(
        failure == null
            ? new FleetEvent.InstanceConfigured(instance)
            : new FleetEvent.InstanceConfigureFailed(instance, failure));
  }

  /** The next running instance that is reconfigured keeps its settings, for this reason. */
  public void failNextReconfigure(String reason) {
    reconfigureFailures.add(reason);
  }

  /** An instance is gone against its tenant's will. */
  public void lose(long instance, String reason) {
    if (running.remove(instance) != null) {
      completions.add(new FleetEvent.InstanceLost(instance, reason));
    }
  }

  @Override
  public void migrate(long instance, Placement target) {
    if (running.replace(instance, target) == null) {
      completions.add(new FleetEvent.MigrationFailed(instance, "the instance does not run"));
    } else {
      completions.add(new FleetEvent.InstanceMigrated(instance, target));
    }
  }

  @Override
  public void power(int host, HostStatus target) {
    completions.add(new FleetEvent.HostStatusChanged(host, target));
  }

  @Override
  public double reading(long instance, Channel channel) {
    return use.apply(instance, channel);
  }

  /** What instances use from now on. */
  public void measures(BiFunction<Long, Channel, Double> newUse) {
    use = newUse;
  }

  @Override
  public long now() {
    return now;
  }

  @Override
  public void at(long tick, Runnable task) {
    if (tick < now) {
      throw new IllegalArgumentException(
          "A timer at tick %d lies before now (%d).".formatted(tick, now));
    }
    timers.add(new Timer(tick, sequence++, task));
  }

  /** Where the instance runs, by its fleet's word. */
  public Map<Long, Placement> running() {
    return Map.copyOf(running);
  }

  /** The next launch fails for this reason. */
  public void failNextLaunch(String reason) {
    launchFailures.add(reason);
  }

  /** Sensors of all hosts report. */
  public void sample(ReadingTable readings) {
    completions.add(new FleetEvent.ReadingsSampled(readings));
    settle();
  }

  /** Delivers completions until none is left. */
  public void settle() {
    for (FleetEvent event = completions.poll(); event != null; event = completions.poll()) {
      for (Consumer<FleetEvent> listener : listeners) {
        listener.accept(event);
      }
    }
  }

  /** Lets time pass up to a tick, with every timer and completion on the way. */
  public void runTo(long tick) {
    settle();
    while (!timers.isEmpty() && timers.peek().tick() <= tick) {
      Timer timer = timers.remove();
      now = timer.tick();
      timer.task().run();
      settle();
    }
    now = Math.max(now, tick);
  }
}
