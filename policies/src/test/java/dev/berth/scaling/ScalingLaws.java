package dev.berth.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.state.FleetAudit;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import dev.berth.workload.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group keeps its limits and its cool-down, and finds the size that its load needs. */
class ScalingLaws {

  private static final long EVERY = 10;
  private static final Flavor ONE = new Flavor("one", Shape.of(ResourceVector.of(1000, 1024)));

  /** Members of one vCPU that share a load, on a fleet with plenty of room. */
  private static final class Run implements RunRecorder {
    final InMemoryFleet fleet;
    final PlacementManager manager;
    final Scaler scaler;
    final List<Long> changes = new ArrayList<>();
    double load;

    Run(ScalingGroup group, double load) {
      this.load = load;
      fleet = new InMemoryFleet(Fleets.equal(20, 16000, 65536));
      Strategy strategy =
          Strategy.of(new StrategySpec("s", "", "", List.of(), List.of(), TieBreak.RANDOM));
      manager =
          new PlacementManager(
              fleet,
              fleet,
              AccountStore.OPEN,
              this,
              new ScanPlacer(strategy, new Draws(1)),
              new ManagerOptions(0, 3, false));
      fleet.measures(
          (instance, channel) -> Math.min(1, this.load / manager.state().ledger().size()));
      scaler = manager.scale(List.of(group));
    }

    @Override
    public void scaled(long tick, String group, int from, int to) {
      changes.add(tick);
    }

    int size() {
      return fleet.running().size();
    }
  }

  private static ScalingGroup group(int min, int max, long coolDown, Rule... rules) {
    return new ScalingGroup(
        "web",
        "ann",
        "",
        ONE,
        Set.of(),
        min,
        max,
        min,
        EVERY,
        coolDown,
        DomainLevel.RACK,
        List.of(rules));
  }

  /** Target tracking under a constant load ends at ceil(load / target) and stays there. */
  @Property(tries = 100)
  void targetTracking_reachesItsFixedPoint(
      @ForAll @DoubleRange(min = 0.05, max = 60) double load,
      @ForAll @IntRange(min = 1, max = 9) int tenths,
      @ForAll @IntRange(min = 1, max = 5) int min,
      @ForAll @IntRange(min = 0, max = 5) int coolDownLooks) {
    double target = tenths / 10.0;
    Run run =
        new Run(group(min, 300, coolDownLooks * EVERY, new Rule(Channel.CPU, target, 0)), load);
    run.fleet.runTo(100 * EVERY * (coolDownLooks + 1));
    int expected = Math.max(min, Math.min(300, (int) Math.ceil(load / target - 1e-9)));
    assertEquals(expected, run.size());
    int changes = run.changes.size();
    run.fleet.runTo(run.fleet.now() + 50 * EVERY);
    assertEquals(changes, run.changes.size(), "no change without a cause");
  }

  @Property(tries = 100)
  void sizesStayWithinLimits_changesApart_lostMembersAreReplaced(
      @ForAll @IntRange(min = 1, max = 6) int min,
      @ForAll @IntRange(min = 0, max = 20) int more,
      @ForAll @IntRange(min = 0, max = 70) int coolDown,
      @ForAll boolean steps,
      @ForAll long seed) {
    Random random = new Random(seed);
    Rule[] rules =
        steps
            ? new Rule[] {new Rule(Channel.CPU, 0.8, 3), new Rule(Channel.CPU, 0.3, -2)}
            : new Rule[] {new Rule(Channel.CPU, 0.5, 0)};
    Run run = new Run(group(min, min + more, coolDown, rules), 3);
    for (int look = 0; look < 60; look++) {
      run.load = random.nextDouble() * 30;
      run.fleet.runTo(run.fleet.now() + EVERY);
      assertTrue(run.size() >= min && run.size() <= min + more, "size " + run.size());
      assertEquals(run.scaler.wanted(0), run.size());
      FleetAudit.check(run.manager.state(), "a look");
      if (random.nextInt(4) == 0) {
        run.fleet.lose(run.fleet.running().keySet().iterator().next(), "planted");
      }
    }
    for (int i = 1; i < run.changes.size(); i++) {
      assertTrue(run.changes.get(i) - run.changes.get(i - 1) >= coolDown, "" + run.changes);
    }
  }

  @ParameterizedTest(name = "{0} members at use {1}: {2}")
  @CsvSource({
    // above 0.8 two more, below 0.3 one less
    "4, 0.81, 6",
    "4, 0.8, 4",
    "4, 0.3, 4",
    "4, 0.29, 3",
    "2, 0.1, 2",
    "9, 0.9, 10"
  })
  void steps_andTheirLimits(int members, double use, int expected) {
    ScalingGroup group =
        group(2, 10, 0, new Rule(Channel.CPU, 0.8, 2), new Rule(Channel.CPU, 0.3, -1));
    assertEquals(expected, Size.of(group, members, members, rule -> use));
  }

  @Test
  void aShrinkingGroup_leavesTheFullestDomainFirst() {
    ScalingGroup group = group(1, 8, 0, new Rule(Channel.CPU, 0.5, 0));
    Run run = new Run(group, 4);
    run.fleet.runTo(10 * EVERY);
    assertEquals(8, run.size());
    run.load = 2;
    run.fleet.runTo(11 * EVERY);
    int[] perRack = new int[20];
    run.fleet.running().values().forEach(placement -> perRack[placement.host() / 3]++);
    int[] before = perRack.clone();
    run.load = 1.5;
    run.fleet.runTo(12 * EVERY);
    int[] after = new int[20];
    run.fleet.running().values().forEach(placement -> after[placement.host() / 3]++);
    int most = java.util.Arrays.stream(before).max().orElseThrow();
    for (int rack = 0; rack < 20; rack++) {
      if (after[rack] < before[rack]) {
        assertEquals(most, before[rack]);
      }
    }
    assertEquals(3, run.size());
  }
}
