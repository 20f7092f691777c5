package dev.berth.sim.planetlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.BadInputException;
import dev.berth.sim.Audit;
import dev.berth.sim.planetlab.ConsolidationPolicy.PowerFollowsUse;
import dev.berth.sim.planetlab.Rules.PublishedSystem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Small fleets whose course can be followed by hand, and laws on random ones. */
class ConsolidationTest {

  private static final InstanceModel SMALL = new InstanceModel(1000, 625); // moves in 10 s

  private static ConsolidationSpec spec(
      int hosts, List<double[]> series, int intervals, Repair... repairs) {
    return Published.spec(
        Collections.nCopies(hosts, Published.G5),
        Collections.nCopies(series.size(), SMALL),
        series,
        300_000L * intervals,
        new Rules(
            PublishedSystem.CLOUDSIM_3_0_3,
            repairs.length == 0 ? Set.of() : EnumSet.copyOf(List.of(repairs))));
  }

  @Test
  void oneHost_paysForEveryStepButTheFirst() {
    // one instance at 53.2 %: 532 of 5320 MIPS, 10 % of a G5: 97 W
    ConsolidationSpec spec = spec(1, List.of(new double[] {0.532}), 4);
    ConsolidationOutcome outcome = Published.run(spec, new PowerFollowsUse(), Audit.EVERY_EVENT);
    // ticks at 300.1, 600.1 and 900.1 s; the step to the first is free: 2 x 300 s x 97 W
    assertEquals(2 * 300 * 97 / 3.6e6, outcome.energyKwh(), 1e-12);
    assertEquals(0, outcome.hostShutdowns());
  }

  @Test
  void fullPower_isDrawnByEveryHost_allTheTime() {
    ConsolidationSpec spec = spec(2, List.of(new double[] {0.532}), 4);
    List<TickListener.TickState> states = new ArrayList<>();
    ConsolidationOutcome outcome =
        Consolidation.run(
            spec,
            new ConsolidationPolicy.FullPower(),
            new Draws(1),
            Audit.EVERY_EVENT,
            (tick, state) -> states.add(state));
    // two G5 at 135 W until the last tick at 900.1 s
    assertEquals(2 * 135 * 900.1 / 3.6e6, outcome.energyKwh(), 1e-12);
    for (TickListener.TickState state : states) {
      assertEquals(270, state.powerWatts(), 1e-12);
    }
    assertEquals(2 * 135 * 300.1 / 3.6e6, states.get(0).energyKwh(), 1e-12);
  }

  @Test
  void repaired_theFirstStepIsPaidToo() {
    ConsolidationSpec spec = spec(1, List.of(new double[] {0.532}), 4, Repair.ALL_STEPS_PAY);
    ConsolidationOutcome outcome = Published.run(spec, new PowerFollowsUse(), Audit.EVERY_EVENT);
    assertEquals(900.1 * 97 / 3.6e6, outcome.energyKwh(), 1e-12);
  }

  @Test
  void anIdleInstance_leavesForGood_unlessRepaired() {
    double[] pausing = {0.5, 0, 0, 0.5, 0.5, 0.5};
    ConsolidationOutcome published =
        Published.run(spec(1, List.of(pausing), 6), new PowerFollowsUse(), Audit.EVERY_EVENT);
    // it is at 0 at the tick of 300.1 s (between two zeros) and never comes back
    assertEquals(0, published.energyKwh(), 1e-12);
    assertEquals(1, published.hostShutdowns());
    ConsolidationOutcome repaired =
        Published.run(
            spec(1, List.of(pausing), 6, Repair.IDLE_INSTANCES_STAY),
            new PowerFollowsUse(),
            Audit.EVERY_EVENT);
    assertTrue(repaired.energyKwh() > 0);
  }

  @Test
  void twoHalfEmptyHosts_becomeOne() {
    List<double[]> series = Collections.nCopies(8, new double[] {0.1});
    ConsolidationOutcome outcome =
        Published.run(spec(2, series, 4), Published.policy("thr-mmt"), Audit.EVERY_EVENT);
    // four start on each host; the first host is emptied at the first tick
    assertEquals(4, outcome.migrations());
    assertEquals(1, outcome.hostShutdowns());
    // while it moves, each of the four misses a tenth of its 100 MIPS for 10 s; the record runs
    // from the first tick to the last, 600 s for eight instances: 4 x 10 x 10 / (8 x 100 x 600)
    assertEquals(400 / 480_000.0, outcome.migrationShare(), 1e-9);
  }

  @Test
  void theSameSeed_givesTheSameRun_andAnotherOneAnother() {
    List<double[]> series = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      series.add(new double[] {0.3, 0.3 + i / 40.0, 0.9, 0.2 + i / 60.0, 0.5, 0.7, 0.4, 0.8});
    }
    ConsolidationSpec spec = spec(12, series, 8);
    ConsolidationOutcome first = run(spec, 1);
    assertEquals(first, run(spec, 1));
    assertTrue(
        java.util.stream.LongStream.range(2, 12).anyMatch(seed -> !first.equals(run(spec, seed))),
        "ten other seeds select the same");
  }

  private static ConsolidationOutcome run(ConsolidationSpec spec, long seed) {
    return Consolidation.run(
        spec, Published.policy("thr-rs"), new Draws(seed), Audit.EVERY_EVENT, TickListener.NONE);
  }

  @Test
  void tooFewHosts_areRefused() {
    List<double[]> series = Collections.nCopies(8, new double[] {0.1});
    BadInputException refused =
        assertThrows(
            BadInputException.class,
            () -> Published.run(spec(1, series, 3), Published.policy("thr-mmt"), Audit.OFF));
    assertTrue(refused.getMessage().contains("instance 5"), refused.getMessage());
  }

  /** Any set of repairs, any policy: the books hold after every event, and energy adds up. */
  @Property(tries = 60)
  void theBooksHold(
      @ForAll @IntRange(min = 1, max = 30) int instances,
      @ForAll @IntRange(max = 511) int repairs,
      @ForAll @IntRange(max = 19) int policy,
      @ForAll long seed) {
    Set<Repair> chosen = EnumSet.noneOf(Repair.class);
    for (Repair repair : Repair.values()) {
      if ((repairs >> repair.ordinal() & 1) == 1) {
        chosen.add(repair);
      }
    }
    List<double[]> series = new ArrayList<>();
    Draws draws = new Draws(seed);
    for (int i = 0; i < instances; i++) {
      double[] samples = new double[16];
      for (int k = 0; k < samples.length; k++) {
        samples[k] = draws.below(21, dev.berth.draws.Stream.named("test"), i, k) / 20.0;
      }
      series.add(samples);
    }
    String name =
        List.of("thr", "iqr", "mad", "lr", "lrr").get(policy / 4)
            + "-"
            + List.of("mmt", "mc", "rs", "mu").get(policy % 4);
    ConsolidationOutcome outcome =
        Published.run(
            spec(12, series, 16, chosen.toArray(new Repair[0])),
            Published.policy(name),
            Audit.EVERY_EVENT);
    assertTrue(outcome.violationShare() >= 0 || Double.isNaN(outcome.violationShare()));
    assertTrue(outcome.migrationShare() >= 0 || Double.isNaN(outcome.migrationShare()));
    // at most every host at full power over the whole time
    assertTrue(outcome.energyKwh() <= 12 * 135 * 16 * 300 / 3.6e6);
  }
}
