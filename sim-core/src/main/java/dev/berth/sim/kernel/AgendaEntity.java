package dev.berth.sim.kernel;

import dev.berth.model.Ticks;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.events.SimEvent;

/**
 * The one CloudSim Plus entity of a simulated fleet: works off an {@link Agenda}, with one pending
 * CloudSim Plus event for its next tick. Events at or after the horizon never happen.
 */
public final class AgendaEntity extends CloudSimEntity {

  /** Above CloudSim Plus's own tags. */
  private static final int NEXT_TICK = 9_000;

  private final Agenda agenda;
  private final long horizonTick;
  private final Runnable afterEach;

  /**
   * @param afterEach is run after every event of the agenda
   */
  public AgendaEntity(KernelSim kernel, Agenda agenda, long horizonTick, Runnable afterEach) {
    super(kernel);
    this.agenda = agenda;
    this.horizonTick = horizonTick;
    this.afterEach = afterEach;
    setState(State.WAITING);
  }

  @Override
  protected void startInternal() {
    scheduleNext();
  }

  @Override
  public void processEvent(SimEvent event) {
    long tick = agenda.nextTick();
    do {
      agenda.runNext();
      afterEach.run();
    } while (!agenda.isEmpty() && agenda.nextTick() == tick);
    scheduleNext();
  }

  /** The CloudSim Plus clock at the agenda's next event, exact where a sum of delays is not. */
  double nextSeconds() {
    return Ticks.toSeconds(agenda.nextTick());
  }

  /** Stays out of the stock loop that asks every entity at every tick. */
  @Override
  public void run(double until) {}

  private void scheduleNext() {
    if (!agenda.isEmpty() && agenda.nextTick() < horizonTick) {
      schedule(Math.max(0, nextSeconds() - getSimulation().clock()), NEXT_TICK);
    } else {
      agenda.advanceTo(horizonTick);
    }
  }
}
