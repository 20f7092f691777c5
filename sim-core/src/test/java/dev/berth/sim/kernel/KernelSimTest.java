package dev.berth.sim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.cloudsimplus.core.CloudSimEntity;
import org.cloudsimplus.core.events.SimEvent;
import org.junit.jupiter.api.Test;

class KernelSimTest {

  private final KernelSim kernel = new KernelSim();
  private final Agenda agenda = new Agenda();

  private void run(long horizonTick) {
    new AgendaEntity(kernel, agenda, horizonTick, () -> {});
    kernel.start();
  }

  @Test
  void clock_isExactInSeconds_whereASumOfDelaysIsNot() {
    List<Double> clocks = new ArrayList<>();
    for (long tick = 100; tick <= 1000; tick += 100) {
      agenda.at(tick, () -> clocks.add(kernel.clock()));
    }
    run(10_000);
    assertEquals(List.of(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0), clocks);
  }

  @Test
  void horizon_cutsWhatLiesAtItOrBehind() {
    List<Long> ran = new ArrayList<>();
    agenda.at(999, () -> ran.add(999L));
    agenda.at(1000, () -> ran.add(1000L));
    run(1000);
    assertEquals(List.of(999L), ran);
    assertEquals(1000, agenda.now());
  }

  @Test
  void oneCloudSimEvent_servesAllEventsOfATick() {
    List<Double> ticks = new ArrayList<>();
    agenda.at(5, () -> {});
    agenda.at(5, () -> {});
    agenda.at(7, () -> {});
    kernel.addOnEventProcessingListener(event -> ticks.add(event.getTime()));
    run(1000);
    assertEquals(2, ticks.stream().filter(time -> time > 0 && time < 0.0075).distinct().count());
    assertEquals(3, agenda.handled());
  }

  @Test
  void stockEntity_onTheSameKernel_isServed() {
    List<Double> heard = new ArrayList<>();
    new CloudSimEntity(kernel) {
      @Override
      protected void startInternal() {
        schedule(2.5, 7);
      }

      @Override
      public void processEvent(SimEvent event) {
        if (event.getTag() == 7) {
          heard.add(getSimulation().clock());
        }
      }
    };
    agenda.at(1000, () -> {});
    agenda.at(9000, () -> {});
    run(10_000);
    assertEquals(List.of(2.5), heard);
  }
}
