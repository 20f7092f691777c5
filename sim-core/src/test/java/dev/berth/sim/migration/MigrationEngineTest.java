package dev.berth.sim.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.model.Placement;
import dev.berth.sim.Fleets;
import dev.berth.sim.kernel.Agenda;
import dev.berth.sim.migration.MigrationOutcome.End;
import dev.berth.sim.migration.MigrationSpec.Dirtying;
import dev.berth.sim.migration.MigrationSpec.HostCost;
import dev.berth.sim.migration.MigrationSpec.Links;
import dev.berth.sim.migration.MigrationSpec.Mode;
import dev.berth.sim.migration.MigrationSpec.Stall;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Migrations against their closed forms. One link carries 100 MiB/s. */
class MigrationEngineTest {

  private static final double LINK_MIB = 100;
  private static final double LINK_MBPS = LINK_MIB * (1 << 20) * 8 / 1e6;

  private final Agenda agenda = new Agenda();

  private static MigrationSpec spec(Mode mode, Stall stall, Dirtying dirtying) {
    return new MigrationSpec(
        mode, stall, 300, 30, 20, dirtying, new Links(1, LINK_MBPS), new HostCost(1000, 500), 0);
  }

  private MigrationEngine engine(MigrationSpec spec, FakeFleet fleet) {
    return new MigrationEngine(spec, Fleets.hosts(4, 8, 65_536), agenda, fleet, new Draws(1));
  }

  private void settle() {
    while (!agenda.isEmpty()) {
      agenda.runNext();
    }
  }

  private MigrationOutcome move(MigrationSpec spec, FakeFleet fleet) {
    engine(spec, fleet).begin(7, 0, new Placement(1, 1, 0));
    settle();
    assertEquals(1, fleet.outcomes.size());
    assertCarriesNothing(fleet);
    return fleet.outcomes.get(0);
  }

  private static void assertCarriesNothing(FakeFleet fleet) {
    fleet.carriedVcpu.values().forEach(vcpu -> assertEquals(0, vcpu));
    fleet.carriedMiB.values().forEach(miB -> assertEquals(0, miB));
    fleet.paces.values().forEach(pace -> assertEquals(1, pace));
  }

  @Test
  void idleInstance_isCopiedOnce() {
    FakeFleet fleet = new FakeFleet(4000, 0);
    MigrationOutcome outcome = move(spec(Mode.PRE_COPY, Stall.ABORT, new Dirtying(50, 1)), fleet);
    // 4000 MiB / 100 MiB/s = 40 s, then 20 ms to switch over.
    assertEquals(40_020, outcome.durationTicks());
    assertEquals(20, outcome.downTicks());
    assertEquals(1, outcome.rounds());
    assertEquals(4000, outcome.sentMiB(), 1e-9);
    assertEquals(End.COMPLETED, outcome.end());
    assertEquals(List.of("7 to 1"), fleet.handedOver);
  }

  @Test
  void rounds_shrinkLikeAGeometricSeries() {
    // 2 vCPU x 20 MiB/s = 40 MiB/s against 100: the ratio is 0.4.
    // Rounds of 4000, 1600, 640, 256, 102.4, 40.96 MiB; 16.384 MiB fit 300 ms x 100 MiB/s.
    // Sent: 4000 x (1 - 0.4^7) / 0.6 = 6655.744 MiB in 66,557.44 ms; stopped for 163.84 ms.
    MigrationOutcome outcome =
        move(spec(Mode.PRE_COPY, Stall.ABORT, new Dirtying(20, 1)), new FakeFleet(4000, 2));
    assertEquals(7, outcome.rounds());
    assertEquals(6655.744, outcome.sentMiB(), 0.5);
    assertEquals(66_557.0 + 20, (double) outcome.durationTicks(), 8);
    assertEquals(164.0 + 20, (double) outcome.downTicks(), 1);
  }

  @Property(tries = 200)
  void closedForm_holdsForAnyRatioBelowTheThreshold(
      @ForAll @DoubleRange(min = 100, max = 60_000) double memory,
      @ForAll @DoubleRange(min = 0.01, max = 0.49) double ratio) {
    FakeFleet fleet = new FakeFleet(memory, 1);
    Dirtying dirtying = new Dirtying(ratio * LINK_MIB, 1);
    MigrationOutcome outcome = move(spec(Mode.PRE_COPY, Stall.ABORT, dirtying), fleet);
    int rounds = 1;
    double rest = memory * ratio;
    while (rest > 0.3 * LINK_MIB) {
      rest *= ratio;
      rounds++;
    }
    double sent = memory * (1 - StrictMath.pow(ratio, rounds + 1)) / (1 - ratio);
    assertEquals(rounds + 1, outcome.rounds());
    // Each round may last 1 ms longer than its formula, and what is written in it is sent later.
    double slack = (rounds + 1) * 2.0;
    assertEquals(sent, outcome.sentMiB(), slack * LINK_MIB / 1000);
    assertEquals(sent / LINK_MIB * 1000 + 20, (double) outcome.durationTicks(), slack);
    assertTrue(outcome.downTicks() <= 300 + 20 + 1);
  }

  @Test
  void workingSet_boundsWhatIsWrittenAgain() {
    // 200 MiB/s are written, but only 1 % of 2000 MiB: 20 MiB after the first round.
    MigrationOutcome outcome =
        move(spec(Mode.PRE_COPY, Stall.ABORT, new Dirtying(100, 0.01)), new FakeFleet(2000, 2));
    assertEquals(2020, outcome.sentMiB(), 1e-9);
    assertEquals(20_000 + 200 + 20, outcome.durationTicks());
    assertEquals(220, outcome.downTicks());
  }

  @Test
  void writingFasterThanSending_aborts_afterTwoUnproductiveRounds() {
    FakeFleet fleet = new FakeFleet(1000, 2);
    MigrationOutcome outcome = move(spec(Mode.PRE_COPY, Stall.ABORT, new Dirtying(100, 1)), fleet);
    // Rounds of 1000 and 1000 MiB: all of it is written again in each.
    assertEquals(End.FAILED, outcome.end());
    assertEquals(20_000, outcome.durationTicks());
    assertEquals(0, outcome.downTicks());
    assertEquals(List.of(), fleet.handedOver);
    assertEquals("memory is written faster than it can be sent", outcome.reason());
  }

  @Test
  void throttling_makesItConverge() {
    FakeFleet fleet = new FakeFleet(1000, 2);
    MigrationOutcome outcome =
        move(spec(Mode.PRE_COPY, Stall.THROTTLE, new Dirtying(100, 1)), fleet);
    assertEquals(End.COMPLETED, outcome.end());
    assertTrue(outcome.downTicks() <= 321, outcome.toString());
    assertEquals(1, fleet.paces.get(7L));
  }

  @Test
  void stopAndCopy_endsAStallWithALongDownTime() {
    MigrationOutcome outcome =
        move(
            spec(Mode.PRE_COPY, Stall.STOP_AND_COPY, new Dirtying(100, 1)), new FakeFleet(1000, 2));
    // Two rounds of 10 s, then 1000 MiB while it is stopped.
    assertEquals(End.COMPLETED, outcome.end());
    assertEquals(30_020, outcome.durationTicks());
    assertEquals(10_020, outcome.downTicks());
  }

  @Test
  void postCopy_stopsForTheSwitchOnly_andFetchesOnce() {
    FakeFleet fleet = new FakeFleet(1000, 2);
    MigrationOutcome outcome = move(spec(Mode.POST_COPY, Stall.ABORT, new Dirtying(100, 1)), fleet);
    assertEquals(10_020, outcome.durationTicks());
    assertEquals(20, outcome.downTicks());
    assertEquals(1000, outcome.sentMiB(), 1e-9);
  }

  @Test
  void concurrentMigrations_shareTheLink_andTheLastOneSpeedsUp() {
    FakeFleet fleet = new FakeFleet(1000, 0);
    MigrationEngine engine = engine(spec(Mode.PRE_COPY, Stall.ABORT, new Dirtying(0, 0)), fleet);
    engine.begin(1, 0, new Placement(1, 1, 0));
    agenda.at(5_000, () -> engine.begin(2, 0, new Placement(2, 1, 0)));
    settle();
    // Alone 5 s: 500 MiB; then 50 MiB/s each: 1 ends at 15 s. 2 has 500 left, alone: 20 s.
    assertEquals(15_020, fleet.outcomes.get(0).endTick());
    assertEquals(20_020, fleet.outcomes.get(1).endTick());
  }

  @Test
  void end_inMidMigration_leavesNothingBehind_andFreesTheLink() {
    FakeFleet fleet = new FakeFleet(1000, 0);
    MigrationEngine engine = engine(spec(Mode.PRE_COPY, Stall.ABORT, new Dirtying(0, 0)), fleet);
    engine.begin(1, 0, new Placement(1, 1, 0));
    engine.begin(2, 0, new Placement(1, 1, 0));
    agenda.at(4_000, () -> engine.stop(1, End.CANCELLED, "the instance ended"));
    settle();
    // 4 s at 50 MiB/s: 200 sent. Then 2 has 800 left at 100 MiB/s: 12 s.
    assertEquals(200, fleet.outcomes.get(0).sentMiB(), 1e-9);
    assertEquals(End.CANCELLED, fleet.outcomes.get(0).end());
    assertEquals(12_020, fleet.outcomes.get(1).endTick());
    assertCarriesNothing(fleet);
    assertEquals(0, engine.active());
  }

  @Test
  void failure_breaksOffTheFirstRound_orLosesWhatHasMoved() {
    MigrationSpec calm = spec(Mode.PRE_COPY, Stall.ABORT, new Dirtying(20, 1));
    MigrationOutcome failed = move(failing(calm, Mode.PRE_COPY), new FakeFleet(1000, 1));
    assertEquals(End.FAILED, failed.end());
    assertTrue(failed.sentMiB() < 1000 && failed.durationTicks() <= 10_000, failed.toString());
    FakeFleet fleet = new FakeFleet(1000, 1);
    engine(failing(calm, Mode.POST_COPY), fleet).begin(7, 0, new Placement(1, 1, 0));
    settle();
    assertEquals(End.LOST, fleet.outcomes.get(0).end());
  }

  private static MigrationSpec failing(MigrationSpec spec, Mode mode) {
    return new MigrationSpec(
        mode,
        spec.stall(),
        spec.maxDownTimeTicks(),
        spec.maxRounds(),
        spec.switchOverTicks(),
        spec.dirtying(),
        spec.links(),
        spec.cost(),
        1);
  }
}
