package dev.berth.ports;

import dev.berth.configuration.Characteristic;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.Placement;
import dev.berth.workload.Channel;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A set of hosts under one placement manager, simulated or real. Each action returns at once and
 * completes later with one {@link FleetEvent}, never inside the call, delivered on the manager's
 * thread. An action that {@link #capabilities()} does not name throws {@link
 * UnsupportedOperationException}.
 */
public interface Fleet {

  /** The hosts in row order, which is fleet-file order and never changes. */
  List<HostSpec> hosts();

  Set<Capability> capabilities();

  /** Adds a listener; events reach listeners in the order in which these were added. */
  void listen(Consumer<FleetEvent> listener);

  /** Ends in InstanceLaunched or LaunchFailed. */
  void launch(Launch launch);

  /** Ends in InstanceTerminated, also for an instance that the fleet does not know. */
  void terminate(long instance);

  /**
   * The keys of the settings that this fleet makes true, at launch or on the host. A policy that
   * wants another one is refused by the manager, never ignored.
   */
  default Set<String> settings() {
    return Set.of();
  }

  /**
   * Changes a host's settings to those of a policy that are applied by the host; what the policy
   * does not name stays. Takes time, is verified, and ends in HostConfigured or ConfigureFailed;
   * after a failure the host has the settings that it had before.
   */
  void configure(int host, ConfigurationPolicy policy);

  /**
   * Gives a running instance the settings of a policy that a launch would have applied. Ends in
   * InstanceConfigured or InstanceConfigureFailed.
   */
  default void reconfigure(long instance, ConfigurationPolicy policy) {
    throw Capability.RECONFIGURE.lacking();
  }

  /**
   * Brings an image to a host's cache ahead of launches. Ends in ImagesCached, unless the host
   * fails or its cache is too small.
   *
   * @param mebibytes its size
   */
  default void prime(int host, String image, long mebibytes) {
    throw Capability.PRIME_IMAGES.lacking();
  }

  /** Ends in InstanceMigrated or MigrationFailed. */
  void migrate(long instance, Placement target);

  /**
   * The latest sample of what a running instance uses of a channel, in the channel's unit; NaN
   * where nothing measures it.
   */
  default double reading(long instance, Channel channel) {
    return Double.NaN;
  }

  /**
   * The latest reading of a performance characteristic of a running instance, in the unit of its
   * setting; NaN where nothing measures it.
   */
  default double reading(long instance, Characteristic characteristic) {
    return Double.NaN;
  }

  /**
   * Ends in HostStatusChanged, with the status that the host has then: one that cannot be put to
   * sleep, because an instance is on it, stays up.
   */
  void power(int host, HostStatus target);
}
