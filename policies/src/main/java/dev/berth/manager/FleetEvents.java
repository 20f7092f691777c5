package dev.berth.manager;

import dev.berth.ports.FleetEvent;
import dev.berth.state.FleetState;
import java.util.List;

/** Takes what the fleet reports to the part that it concerns. */
final class FleetEvents {

  private final FleetState state;
  private final Launches launches;
  private final Lives lives;
  private final PolicyChanges changes;
  private final Watching watching;
  private final KeptCapacity kept;
  private final Waiting waiting;

  FleetEvents(
      FleetState state,
      Launches launches,
      Lives lives,
      PolicyChanges changes,
      Watching watching,
      KeptCapacity kept,
      Waiting waiting) {
    this.state = state;
    this.launches = launches;
    this.lives = lives;
    this.changes = changes;
    this.watching = watching;
    this.kept = kept;
    this.waiting = waiting;
  }

  void on(FleetEvent event) {
    if (event instanceof FleetEvent.ReadingsSampled sampled) {
      watching.sampled(sampled.readings());
    } else if (!ofInstance(event)) {
      ofHost(event);
    }
  }

  private boolean ofInstance(FleetEvent event) {
    if (event instanceof FleetEvent.InstanceLaunched launched) {
      lives.launched(launched.instance());
    } else if (event instanceof FleetEvent.InstanceTerminated terminated) {
      lives.terminated(terminated.instance());
    } else if (event instanceof FleetEvent.LaunchFailed failed) {
      lives.launchFailed(failed.instance(), "launch-failed");
    } else if (event instanceof FleetEvent.InstanceMigrated migrated) {
      lives.migrated(migrated.instance(), true);
    } else if (event instanceof FleetEvent.MigrationFailed failed) {
      lives.migrated(failed.instance(), false);
    } else if (event instanceof FleetEvent.InstanceLost lost) {
      lives.lost(lost);
    } else if (event instanceof FleetEvent.InstanceConfigured configured) {
      changes.configured(configured.instance());
    } else if (event instanceof FleetEvent.InstanceConfigureFailed failed) {
      changes.failed(failed.instance());
    } else {
      return false;
    }
    return true;
  }

  private void ofHost(FleetEvent event) {
    if (event instanceof FleetEvent.HostConfigured configured) {
      fail(launches.configured(configured.host()), "left-while-waiting");
    } else if (event instanceof FleetEvent.ConfigureFailed failed) {
      fail(launches.configureFailed(failed.host()), "configure-failed");
    } else if (event instanceof FleetEvent.HostStatusChanged changed) {
      state.setStatus(changed.host(), changed.status());
      watching.statusChanged(changed.host(), changed.status());
      kept.statusChanged(changed.host());
      waiting.planRetry();
    } else if (event instanceof FleetEvent.ImagesCached cached) {
      state.setImages(cached.host(), cached.images());
    }
  }

  private void fail(List<Long> instances, String reason) {
    instances.forEach(instance -> lives.launchFailed(instance, reason));
  }
}
