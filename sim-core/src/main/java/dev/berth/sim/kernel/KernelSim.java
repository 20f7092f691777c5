package dev.berth.sim.kernel;

import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.core.CloudSimPlus;
import org.cloudsimplus.core.Simulation;
import org.cloudsimplus.core.events.SimEvent;
import org.cloudsimplus.listeners.EventListener;

/**
 * CloudSim Plus whose events reach an {@link AgendaEntity} directly instead of through the deferred
 * queue, which asks every entity at every tick. Other entities are served as ever; listeners are
 * told in the order in which they were added.
 */
public final class KernelSim extends CloudSimPlus {

  private final List<EventListener<SimEvent>> eventListeners = new ArrayList<>();

  @Override
  protected void processEvent(SimEvent event) {
    if (event.getDestination() instanceof AgendaEntity agenda
        && event.getType() == SimEvent.Type.SEND
        && event.getSource() == agenda) {
      setClock(agenda.nextSeconds());
      agenda.processEvent(event);
    } else {
      super.processEvent(event);
    }
    for (EventListener<SimEvent> listener : eventListeners) {
      listener.update(event);
    }
  }

  @Override
  public Simulation addOnEventProcessingListener(EventListener<SimEvent> listener) {
    eventListeners.add(listener);
    return this;
  }

  @Override
  public boolean removeOnEventProcessingListener(EventListener<SimEvent> listener) {
    return eventListeners.remove(listener);
  }

  /** Constant: CloudSim Plus formats the clock for log lines that nobody reads. */
  @Override
  public String clockStr() {
    return "now";
  }
}
