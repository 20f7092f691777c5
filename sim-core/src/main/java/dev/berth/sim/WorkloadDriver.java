package dev.berth.sim;

import dev.berth.manager.PlacementManager;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.ports.FleetEvent;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import dev.berth.workload.Arrival;
import dev.berth.workload.Utilisation;
import dev.berth.workload.Workload;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a workload to a placement manager: one arrival ahead, each instance's departure when it
 * starts (or, under {@link DepartureRule#ABSOLUTE}, when its request arrives). Keeps only requests
 * that neither run yet nor were refused.
 */
final class WorkloadDriver {

  private final Workload workload;
  private final Agenda agenda;
  private final SimulationSpec spec;
  private final Long2ObjectOpenHashMap<Arrival> open = new Long2ObjectOpenHashMap<>();
  private final Action arrive = this::arrive;
  private final Action depart = this::depart;
  private @Nullable PlacementManager manager;
  private @Nullable Arrival ahead;
  private long arrivals;
  private long warm;
  private long launched;
  private long departed;

  WorkloadDriver(Workload workload, Agenda agenda, SimulationSpec spec) {
    this.workload = workload;
    this.agenda = agenda;
    this.spec = spec;
  }

  /** Enters the first arrival. */
  void start(PlacementManager drivenManager) {
    manager = drivenManager;
    lookAhead();
  }

  /** What a request's instance will use. */
  Utilisation utilisation(long request) {
    Arrival arrival = open.get(request);
    return arrival == null ? Utilisation.UNKNOWN : arrival.utilisation();
  }

  /** Whether a request that is open stands for an instance that runs when the workload starts. */
  boolean isWarm(long request) {
    Arrival arrival = open.get(request);
    return arrival != null && arrival.warm();
  }

  /** Hears what becomes of the instances. */
  void on(FleetEvent event) {
    if (event instanceof FleetEvent.InstanceLaunched started) {
      started(started.instance());
    } else if (event instanceof FleetEvent.InstanceTerminated) {
      departed++;
    }
  }

  /** Hears what becomes of the requests. */
  void decided(Decision decision) {
    if (decision.outcome() == Decision.Outcome.REJECTED) {
      open.remove(decision.request());
    }
  }

  SimulationOutcome outcome(double energyJoules) {
    return new SimulationOutcome(
        arrivals, warm, launched, departed, energyJoules, agenda.handled(), spec.horizonTicks());
  }

  /** An instance that was lost and runs again keeps the departure that was planned at its start. */
  private void started(long instance) {
    Arrival arrival = open.remove(instance);
    if (arrival == null) {
      return;
    }
    launched++;
    if (spec.departure() == DepartureRule.AFTER_START) {
      planDeparture(arrival.request());
    }
  }

  private void planDeparture(LaunchRequest request) {
    long tick = spec.departure().departureTick(request, agenda.now());
    if (tick < spec.horizonTicks()) {
      agenda.add(tick, Phase.COMPLETION, depart, request.id());
    }
  }

  private void depart(long instance) {
    manager().terminate(instance);
  }

  private void arrive(long subject) {
    Arrival arrival = Objects.requireNonNull(ahead);
    LaunchRequest request = arrival.request();
    if (arrival.warm()) {
      warm++;
    } else {
      arrivals++;
    }
    open.put(request.id(), arrival);
    manager().submit(request);
    if (open.containsKey(request.id()) && spec.departure() == DepartureRule.ABSOLUTE) {
      planDeparture(request);
    }
    lookAhead();
  }

  private void lookAhead() {
    ahead = workload.next();
    if (ahead == null) {
      return;
    }
    long tick = ahead.request().arrivalTick();
    if (tick < agenda.now()) {
      throw new IllegalStateException(
          "Request %s arrives at tick %d, before the one ahead of it (tick %d)."
              .formatted(ahead.request().name(), tick, agenda.now()));
    }
    if (tick < spec.horizonTicks()) {
      agenda.add(tick, Phase.ARRIVAL, arrive, ahead.request().id());
    }
  }

  private PlacementManager manager() {
    return Objects.requireNonNull(manager);
  }
}
