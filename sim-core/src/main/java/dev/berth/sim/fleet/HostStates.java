package dev.berth.sim.fleet;

import dev.berth.model.HostStatus;
import dev.berth.model.Ticks;
import dev.berth.ports.FleetEvent;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts are on, asleep, off, failed, or on their way; what that takes in time and power. An
 * order is carried out when the one before it is done. One that cannot be (sleep under an instance,
 * anything on a failed host) ends in the status that the host has. Nothing is kept until the first
 * order or failure.
 */
final class HostStates {

  private final SimulatedFleet fleet;
  private final SleepSpec spec;
  private final Agenda agenda;
  private final Action arrive = this::arrive;
  private final Action carryOut = this::carryOut;
  private final Int2ObjectOpenHashMap<Queue<HostStatus>> orders = new Int2ObjectOpenHashMap<>();
  private @Nullable StateEnergy energy;
  private PowerState[] states = new PowerState[0];
  private HostStatus[] statuses = new HostStatus[0];
  private long[] dueTicks = new long[0];

  HostStates(SimulatedFleet fleet, SleepSpec spec, Agenda agenda) {
    this.fleet = fleet;
    this.spec = spec;
    this.agenda = agenda;
  }

  /** Whether a host runs instances; draining ones do. */
  boolean isOn(int row) {
    return state(row) == PowerState.ON;
  }

  PowerState state(int row) {
    return energy == null ? PowerState.ON : states[row];
  }

  /** The order is carried out in the completion phase, after those before it. */
  void order(int row, HostStatus target) {
    keep();
    orders.computeIfAbsent(row, r -> new ArrayDeque<>()).add(target);
    agenda.add(agenda.now(), Phase.COMPLETION, carryOut, row);
  }

  /** The host is gone at once, with all that runs, starts or arrives on it. */
  void fail(int row) {
    keep();
    if (states[row] == PowerState.FAILED) {
      return;
    }
    fleet.emit(new FleetEvent.HostStatusChanged(row, HostStatus.DOWN));
    fleet.moves().hostFails(row);
    for (long instance : fleet.instancesOn(row)) {
      fleet.lose(instance, "the host failed");
    }
    fleet.starts().hostFailed(row);
    statuses[row] = HostStatus.DOWN;
    enter(row, PowerState.FAILED);
    dueTicks[row] = Ticks.NEVER;
    flush(row);
  }

  /** The host boots. */
  void repair(int row) {
    if (state(row) == PowerState.FAILED) {
      change(row, HostStatus.UP, spec.bootTicks());
    }
  }

  private void carryOut(long subject) {
    int row = (int) subject;
    Queue<HostStatus> waiting = orders.get(row);
    if (waiting == null || waiting.isEmpty() || states[row] == PowerState.CHANGING) {
      return;
    }
    HostStatus target = waiting.remove();
    switch (target) {
      case UP -> up(row);
      case DRAINING -> drain(row);
      case ASLEEP -> leave(row, HostStatus.ASLEEP);
      case DOWN -> leave(row, HostStatus.DOWN);
    }
    agenda.add(agenda.now(), Phase.COMPLETION, carryOut, row);
  }

  private void up(int row) {
    switch (states[row]) {
      case ASLEEP -> change(row, HostStatus.UP, spec.resumeTicks());
      case OFF -> change(row, HostStatus.UP, spec.bootTicks());
      case ON -> report(row, HostStatus.UP);
      case CHANGING, FAILED -> report(row, statuses[row]);
    }
  }

  private void drain(int row) {
    report(row, states[row] == PowerState.ON ? HostStatus.DRAINING : statuses[row]);
  }

  /** An empty host that is on goes to sleep or off; any other stays as it is. */
  private void leave(int row, HostStatus target) {
    boolean empty = fleet.instancesOn(row).length == 0 && !fleet.moves().touches(row);
    if (states[row] == PowerState.ON && empty) {
      change(row, target, spec.suspendTicks());
    } else {
      report(row, statuses[row]);
    }
  }

  private void change(int row, HostStatus target, long ticks) {
    statuses[row] = target;
    enter(row, PowerState.CHANGING);
    dueTicks[row] = agenda.now() + ticks;
    agenda.add(dueTicks[row], Phase.COMPLETION, arrive, row);
  }

  private void arrive(long subject) {
    int row = (int) subject;
    if (dueTicks[row] != agenda.now() || states[row] != PowerState.CHANGING) {
      return;
    }
    dueTicks[row] = Ticks.NEVER;
    enter(
        row,
        switch (statuses[row]) {
          case UP, DRAINING -> PowerState.ON;
          case ASLEEP -> PowerState.ASLEEP;
          case DOWN -> PowerState.OFF;
        });
    report(row, statuses[row]);
    agenda.add(agenda.now(), Phase.COMPLETION, carryOut, row);
  }

  /** Orders that a failure overtook end in the status that the host has. */
  private void flush(int row) {
    Queue<HostStatus> waiting = orders.remove(row);
    if (waiting != null) {
      waiting.forEach(order -> report(row, HostStatus.DOWN));
    }
  }

  private void report(int row, HostStatus status) {
    statuses[row] = status;
    fleet.emit(new FleetEvent.HostStatusChanged(row, status));
  }

  private void enter(int row, PowerState state) {
    StateEnergy book = keep();
    book.leave(row, states[row]);
    states[row] = state;
    fleet.columns().fix(row, watts(row, state));
  }

  /** The power of a state that does not follow from what runs; NaN where it does. */
  private double watts(int row, PowerState state) {
    return switch (state) {
      case ON -> Double.NaN;
      case CHANGING -> fleet.hosts().get(row).type().power().wattsAt(1);
      case ASLEEP -> spec.asleepWatts();
      case OFF, FAILED -> 0;
    };
  }

  private StateEnergy keep() {
    if (energy == null) {
      int rows = fleet.hosts().size();
      states = new PowerState[rows];
      Arrays.fill(states, PowerState.ON);
      statuses = new HostStatus[rows];
      Arrays.fill(statuses, HostStatus.UP);
      dueTicks = new long[rows];
      Arrays.fill(dueTicks, Ticks.NEVER);
      energy = new StateEnergy(fleet.columns(), agenda, states);
      fleet.columns().keep(energy);
    }
    return energy;
  }
}
