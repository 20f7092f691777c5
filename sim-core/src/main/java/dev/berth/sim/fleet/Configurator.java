package dev.berth.sim.fleet;

import dev.berth.draws.Draws;
import dev.berth.draws.Stream;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.ports.FleetEvent;
import dev.berth.sim.hypervisor.HostHardware;
import dev.berth.sim.hypervisor.HypervisorSpec.Changes;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;

/**
 * Changes the settings of hosts and of running instances. A host takes one change after the other.
 * A change is made, read back and compared; one that does not hold is undone, which takes the same
 * time again, and has then failed. What runs on a host runs on at its former speed until the change
 * is there.
 */
final class Configurator {

  private static final Stream HOST_STREAM = Stream.named("configure-failure");
  private static final Stream INSTANCE_STREAM = Stream.named("reconfigure-failure");

  private final SimulatedFleet fleet;
  private final HostShares shares;
  private final Agenda agenda;
  private final Draws draws;
  private final Map<Integer, Queue<ConfigurationPolicy>> waiting = new HashMap<>();
  private int tries;

  Configurator(SimulatedFleet fleet, HostShares shares, Agenda agenda, Draws draws) {
    this.fleet = fleet;
    this.shares = shares;
    this.agenda = agenda;
    this.draws = draws;
  }

  /** Ends in HostConfigured or ConfigureFailed. */
  void configure(int row, ConfigurationPolicy policy) {
    Queue<ConfigurationPolicy> orders = waiting.computeIfAbsent(row, r -> new ArrayDeque<>());
    orders.add(policy);
    if (orders.size() == 1) {
      begin(row, orders.element());
    }
  }

  private void begin(int row, ConfigurationPolicy policy) {
    boolean fails = fails(HOST_STREAM, row);
    long ticks = changes().hostTicks() * (fails ? 2 : 1);
    agenda.add(agenda.now() + ticks, Phase.COMPLETION, at -> finish(row, policy, fails), row);
  }

  private void finish(int row, ConfigurationPolicy policy, boolean fails) {
    Queue<ConfigurationPolicy> orders = Objects.requireNonNull(waiting.get(row));
    orders.remove();
    if (!fleet.states().isOn(row)) {
      fleet.emit(new FleetEvent.ConfigureFailed(row, "the host is not on"));
    } else if (fails) {
      fleet.emit(
          new FleetEvent.ConfigureFailed(row, "the settings did not hold and were rolled back"));
    } else {
      HostHardware wanted = shares.hardware(row).with(policy);
      if (!wanted.equals(shares.hardware(row))) {
        shares.setHardware(row, wanted);
        fleet.touch(row, 0);
      }
      fleet.emit(new FleetEvent.HostConfigured(row));
    }
    if (!orders.isEmpty()) {
      begin(row, orders.element());
    }
  }

  /** Ends in InstanceConfigured or InstanceConfigureFailed. */
  void reconfigure(long instance, ConfigurationPolicy policy) {
    boolean fails = fails(INSTANCE_STREAM, instance);
    long ticks = changes().instanceTicks() * (fails ? 2 : 1);
    agenda.add(
        agenda.now() + ticks,
        Phase.COMPLETION,
        id -> reconfigured(instance, policy, fails),
        instance);
  }

  private void reconfigured(long instance, ConfigurationPolicy policy, boolean fails) {
    int row = fleet.hostOf(instance);
    if (row < 0 || fails) {
      String reason =
          row < 0 ? "the instance does not run" : "the settings did not hold and were rolled back";
      fleet.emit(new FleetEvent.InstanceConfigureFailed(instance, reason));
      return;
    }
    int slot = fleet.instances().slot(instance);
    shares.columns().reconfigure(slot, policy);
    fleet.uses().limit(slot, policy);
    fleet.uses().sample(slot, agenda.now());
    fleet.touch(row, 0);
    fleet.emit(new FleetEvent.InstanceConfigured(instance));
  }

  private boolean fails(Stream stream, long subject) {
    double probability = changes().failureProbability();
    return probability > 0 && draws.uniform(stream, subject, tries++) < probability;
  }

  private Changes changes() {
    return shares.spec().changes();
  }
}
