package dev.berth.bench;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.sim.kernel.Action;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.kernel.Phase;

/** An agenda in which every event enters the next one at a random later tick (the hold model). */
final class BusyAgenda {

  private static final int LONGEST_DELAY = 1_000_000;

  private final Agenda agenda = new Agenda();
  private final SequentialDraws draws = new Draws(1).sequence(Stream.named("busy-agenda"), 0);
  private final Action again = this::enter;

  BusyAgenda(int pending) {
    for (int i = 0; i < pending; i++) {
      enter(i);
    }
  }

  /** Handles one event; returns the tick. */
  long step() {
    agenda.runNext();
    return agenda.now();
  }

  private void enter(long subject) {
    agenda.add(agenda.now() + 1 + draws.nextInt(LONGEST_DELAY), Phase.COMPLETION, again, subject);
  }
}
