package dev.berth.sim.fleet;

import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Ticks;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.Launch;
import dev.berth.sim.image.ImageListener;
import dev.berth.sim.image.ImageSpec;
import dev.berth.sim.image.ImageStore;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.state.Topology;
import dev.berth.workload.Utilisation;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Instances on their way from the order to start them until they run: after a fixed time, or where
 * images are modelled after decision, fetch and boot. Instances that run when the workload starts
 * find their image on their host and are booted.
 */
final class Starts implements ImageListener {

  /** The image of instances whose policy names none. */
  private static final String USUAL_IMAGE = "default";

  private final SimulatedFleet fleet;
  private final Agenda agenda;
  private final long latencyTicks;
  private final LongFunction<Utilisation> utilisationOf;
  private final LaunchFailures failures;
  private final @Nullable ImageSpec spec;
  private final @Nullable ImageStore images;
  private LongPredicate warm = instance -> false;

  /** What instances that were lost or failed to start use, for those that are launched again. */
  private final Long2ObjectOpenHashMap<Utilisation> lostUse = new Long2ObjectOpenHashMap<>();

  private final Action complete = this::complete;
  private final Action fetch = this::fetch;

  Starts(
      SimulatedFleet fleet,
      Agenda agenda,
      long latencyTicks,
      LongFunction<Utilisation> utilisationOf,
      ActionSpec actions,
      Draws draws) {
    this.fleet = fleet;
    this.agenda = agenda;
    this.latencyTicks = latencyTicks;
    this.utilisationOf = utilisationOf;
    failures = new LaunchFailures(actions.launchFailureProbability(), draws);
    spec = actions.images().orElse(null);
    images = spec == null ? null : new ImageStore(spec, new Topology(fleet.hosts()), agenda, this);
  }

  /** Names the instances that run when the workload starts. */
  void warm(LongPredicate instances) {
    warm = instances;
  }

  /** The image store; null where images are not modelled. */
  @Nullable ImageStore images() {
    return images;
  }

  void order(Launch launch) {
    LaunchRequest request = launch.request();
    if (fleet.instances().slot(request.id()) != InstanceColumns.NONE) {
      throw new IllegalStateException(
          "Instance %d (%s) is on the fleet already.".formatted(request.id(), request.name()));
    }
    Utilisation lost = lostUse.remove(request.id());
    Utilisation utilisation =
        lost != null ? lost : Objects.requireNonNull(utilisationOf.apply(request.id()));
    boolean fetches = spec != null && !warm.test(request.id());
    long due = fetches ? Ticks.NEVER : agenda.now() + (spec == null ? latencyTicks : 0);
    fleet.instances().add(request, utilisation, launch.placement().host(), due);
    fleet.added(fleet.instances().slot(request.id()), launch);
    if (spec != null && fetches) {
      agenda.add(agenda.now() + spec.decisionTicks(), Phase.COMPLETION, fetch, request.id());
    } else {
      agenda.add(due, Phase.COMPLETION, complete, request.id());
    }
  }

  private void fetch(long instance) {
    int slot = fleet.instances().slot(instance);
    if (slot == InstanceColumns.NONE || spec == null || images == null) {
      return;
    }
    LaunchRequest request = fleet.instances().request(slot);
    Long size = Settings.IMAGE_SIZE.in(request.policy());
    images.want(
        instance,
        fleet.instances().host(slot),
        Settings.IMAGE.in(request.policy(), USUAL_IMAGE),
        size == null ? spec.imageMiB() : (double) size);
  }

  @Override
  public void ready(long instance) {
    int slot = fleet.instances().slot(instance);
    long due = agenda.now() + Objects.requireNonNull(spec).bootTicks();
    fleet.instances().setDueTick(slot, due);
    agenda.add(due, Phase.COMPLETION, complete, instance);
  }

  @Override
  public void cached(int host, Set<String> held) {
    fleet.emit(new FleetEvent.ImagesCached(host, held));
  }

  /** An instance is not to start any more, or is gone. */
  void forget(long instance) {
    if (images != null) {
      images.forget(instance);
    }
  }

  void hostFailed(int row) {
    if (images != null) {
      images.hostFailed(row);
    }
  }

  /** What an instance uses goes on where it is launched again. */
  void keepUse(int slot) {
    lostUse.put(fleet.instances().request(slot).id(), fleet.instances().utilisation(slot));
  }

  private void complete(long instance) {
    InstanceColumns instances = fleet.instances();
    int slot = instances.slot(instance);
    if (slot == InstanceColumns.NONE
        || instances.started(slot)
        || instances.dueTick(slot) != agenda.now()) {
      return;
    }
    String failure = failure(instance, slot);
    if (!failure.isEmpty()) {
      keepUse(slot);
      fleet.drop(slot);
      fleet.emit(new FleetEvent.LaunchFailed(instance, failure));
      return;
    }
    fleet.begin(slot);
    fleet.emit(new FleetEvent.InstanceLaunched(instance));
  }

  private String failure(long instance, int slot) {
    int host = fleet.instances().host(slot);
    if (!fleet.states().isOn(host)) {
      return "the host is not on";
    }
    String held = fleet.threadsRefused(slot);
    return held.isEmpty() ? failures.draw(instance) : held;
  }
}
