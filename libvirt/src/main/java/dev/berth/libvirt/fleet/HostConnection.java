package dev.berth.libvirt.fleet;

import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.host.HostFacts;
import dev.berth.libvirt.host.Preflight;
import dev.berth.libvirt.reading.CommandRunner;
import dev.berth.libvirt.reading.HostSampler;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A host with its two lanes: one for actions, which may take minutes, one for looking, so that a
 * launch or migration under way holds up no readings.
 */
final class HostConnection implements AutoCloseable {

  private static final int FAILURES = 3;
  private static final long FIRST_PAUSE_MILLIS = 1000;
  private static final long SENSOR_MILLIS = 5000;

  final HostEntry entry;
  final Breaker breaker = new Breaker(FAILURES, FIRST_PAUSE_MILLIS);
  final Lane actions;
  final Lane looks;
  @Nullable HostFacts facts;
  @Nullable Preflight preflight;
  private @Nullable HostSampler sampler;

  HostConnection(HostEntry entry, Lane.Connector connector, FleetSpec spec) {
    this.entry = entry;
    actions = new Lane(entry, "actions", connector, breaker, spec.callMillis());
    // What one connection to the test driver does, another one does not see.
    looks =
        entry.isTestDriver()
            ? actions
            : new Lane(entry, "looks", connector, breaker, spec.callMillis());
  }

  /** Takes inventory; what was found is known once the future completes. */
  CompletableFuture<HostFacts> takeInventory(long millis) {
    return looks.call(link -> HostFacts.of(entry, link), millis);
  }

  void found(HostFacts found) {
    facts = found;
    if (sampler == null) {
      preflight = Preflight.of(entry, found);
      sampler =
          new HostSampler(
              entry.sensors(), CommandRunner.local(SENSOR_MILLIS), found.cpus(entry).size());
    }
  }

  CompletableFuture<HostSampler.Sample> sample() {
    HostSampler known = sampler;
    return known == null
        ? CompletableFuture.failedFuture(
            new HostUnreachableException(entry.name(), breaker.reason()))
        : looks.call(link -> known.sample(link, System.nanoTime(), System.currentTimeMillis()));
  }

  @Override
  public void close() {
    actions.close();
    if (looks != actions) {
      looks.close();
    }
  }
}
