package dev.berth.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.manager.ManagerOptions;
import dev.berth.model.Ticks;
import dev.berth.ports.AccountStore;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** What holds for every run, under an audit after every event. */
class SimulationLaws {

  private record Run(Journal journal, SimulationOutcome outcome) {}

  private static Workload workload(long seed) {
    SequentialDraws draws = new Draws(seed).sequence(Stream.named("laws"), 0);
    List<Arrival> arrivals = new ArrayList<>();
    long tick = 0;
    for (int id = 0; id < 120; id++) {
      boolean warm = id < 10;
      tick += warm ? 0 : draws.nextInt(3);
      int vcpus = 1 + draws.nextInt(4);
      long lifetime = draws.nextInt(10) == 0 ? Ticks.NEVER : draws.nextInt(60);
      double use = draws.nextDouble();
      arrivals.add(
          new Arrival(
              Fleets.request(id, vcpus, 512L * (1 + draws.nextInt(8)), tick, lifetime),
              Fleets.step(use, tick + 10, 1 - use),
              warm));
    }
    return new ListWorkload(arrivals);
  }

  private static Run run(long seed, long latencyTicks, long waitTicks, DepartureRule departure) {
    Journal journal = new Journal();
    SimulationSpec spec =
        new SimulationSpec(
            Fleets.hosts(4, 8, 16_384), 300, 7, latencyTicks, departure, Audit.EVERY_EVENT);
    SimulationOutcome outcome =
        Simulation.run(
            spec,
            workload(seed),
            Fleets.cloudsimBestFit(),
            new ManagerOptions(waitTicks, 3),
            AccountStore.OPEN,
            journal,
            journal);
    return new Run(journal, outcome);
  }

  @Property(tries = 60)
  void books_areSoundAfterEveryEvent_andNoInstanceIsLost(
      @ForAll long seed,
      @ForAll @LongRange(max = 5) long latencyTicks,
      @ForAll @LongRange(max = 30) long waitTicks,
      @ForAll DepartureRule departure) {
    Run run = run(seed, latencyTicks, waitTicks, departure);
    SimulationOutcome outcome = run.outcome();
    assertEquals(110, outcome.arrivals());
    assertEquals(10, outcome.warm());
    // 4 hosts between 100 W and 200 W for 0.3 s.
    double joules = outcome.energyJoules();
    assertEquals(180, joules, 60.0000001, "energy must lie between idle and full load");
    long placed = run.journal().decisions.stream().filter(line -> line.contains("PLACED")).count();
    assertEquals(placed, outcome.launched());
  }

  @Property(tries = 10)
  void sameInput_givesTheSameRun_onTwoThreadsAtOnce(@ForAll long seed) {
    CompletableFuture<Run> beside =
        CompletableFuture.supplyAsync(() -> run(seed, 2, 20, DepartureRule.AFTER_START));
    Run here = run(seed, 2, 20, DepartureRule.AFTER_START);
    Run there = beside.join();
    assertEquals(here.journal().decisions, there.journal().decisions);
    assertEquals(here.journal().samples, there.journal().samples);
    assertEquals(here.outcome(), there.outcome());
  }
}
