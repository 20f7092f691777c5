package dev.berth.sim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AgendaTest {

  private final Agenda agenda = new Agenda();
  private final List<Long> order = new ArrayList<>();

  private void runAll() {
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
  }

  @Test
  void eventsOfOneTick_runInPhaseOrder_thenInOrderOfEntry() {
    agenda.add(7, Phase.ARRIVAL, order::add, 5);
    agenda.add(7, Phase.TIMER, order::add, 4);
    agenda.add(7, Phase.COMPLETION, order::add, 1);
    agenda.add(7, Phase.COMPLETION, order::add, 2);
    agenda.add(7, Phase.MONITOR, order::add, 3);
    agenda.add(6, Phase.ARRIVAL, order::add, 0);
    runAll();
    assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), order);
    assertEquals(7, agenda.now());
    assertEquals(6, agenda.handled());
  }

  @Test
  void completionEnteredByAnArrival_runsBeforeTheNextArrivalOfTheTick() {
    agenda.add(3, Phase.ARRIVAL, subject -> agenda.add(3, Phase.COMPLETION, order::add, 1), 0);
    agenda.add(3, Phase.ARRIVAL, order::add, 2);
    runAll();
    assertEquals(List.of(1L, 2L), order);
  }

  @Test
  void event_beforeNow_isRefused() {
    agenda.at(5, () -> {});
    runAll();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> agenda.at(4, () -> {}));
    assertEquals("An event of phase TIMER at tick 4 lies before now (5).", refused.getMessage());
  }

  @Test
  void emptyAgenda_hasNoNextTick() {
    assertThrows(IllegalStateException.class, agenda::nextTick);
  }

  private record Reference(long tick, Phase phase, long entry) {}

  @Property(tries = 200)
  void order_isThatOfASortedReference(@ForAll long seed) {
    Random random = new Random(seed);
    Agenda fast = new Agenda();
    PriorityQueue<Reference> naive =
        new PriorityQueue<>(
            Comparator.comparingLong(Reference::tick)
                .thenComparing(Reference::phase)
                .thenComparingLong(Reference::entry));
    List<Long> ran = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    for (long entry = 0; entry < 400; entry++) {
      long tick = fast.now() + random.nextInt(20);
      Phase phase = Phase.values()[random.nextInt(Phase.values().length)];
      fast.add(tick, phase, ran::add, entry);
      naive.add(new Reference(tick, phase, entry));
      while (!naive.isEmpty() && random.nextInt(5) < 2) {
        fast.runNext();
        expected.add(naive.remove().entry());
      }
    }
    while (!naive.isEmpty()) {
      fast.runNext();
      expected.add(naive.remove().entry());
    }
    assertEquals(expected, ran);
    assertEquals(true, fast.isEmpty());
  }
}
