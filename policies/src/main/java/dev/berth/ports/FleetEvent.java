package dev.berth.ports;

import dev.berth.model.HostStatus;
import dev.berth.model.Placement;
import dev.berth.state.ReadingTable;
import java.util.Set;

/** What a fleet tells the placement manager, on the manager's thread. */
public sealed interface FleetEvent {

  record InstanceLaunched(long instance) implements FleetEvent {}

  record LaunchFailed(long instance, String reason) implements FleetEvent {}

  record InstanceTerminated(long instance) implements FleetEvent {}

  /** A running instance is gone against its tenant's will. */
  record InstanceLost(long instance, String reason) implements FleetEvent {}

  record HostConfigured(int host) implements FleetEvent {}

  record ConfigureFailed(int host, String reason) implements FleetEvent {}

  record InstanceConfigured(long instance) implements FleetEvent {}

  record InstanceConfigureFailed(long instance, String reason) implements FleetEvent {}

  /** What a host's image cache holds from now on. */
  record ImagesCached(int host, Set<String> images) implements FleetEvent {
    public ImagesCached {
      images = Set.copyOf(images);
    }
  }

  record InstanceMigrated(long instance, Placement target) implements FleetEvent {}

  record MigrationFailed(long instance, String reason) implements FleetEvent {}

  record HostStatusChanged(int host, HostStatus status) implements FleetEvent {}

  /** New samples; the table belongs to the fleet and is valid during the call only. */
  record ReadingsSampled(ReadingTable readings) implements FleetEvent {}
}
