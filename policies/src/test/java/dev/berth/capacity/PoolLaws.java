package dev.berth.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Histories;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Requests;
import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.PoolKey;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.placer.Choice;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.RunRecorder;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a pool says fits is what fits, counted anew and one by one. */
class PoolLaws implements LawArbitraries {

  private static final Draws DRAWS = new Draws(1);

  @Provide
  Arbitrary<Flavor> flavors() {
    return Requests.shapes()
        .filter(shape -> !shape.demand().equals(ResourceVector.ZERO))
        .map(shape -> new Flavor("f", shape));
  }

  @Provide
  Arbitrary<Strategy> strategies() {
    return Arbitraries.of(
            new TermSpec("headroom", Map.of("share", 0.2)),
            new TermSpec("max-per-domain", Map.of("of", "tenant", "limit", 3)),
            new TermSpec("reading-limit", Map.of("max", 0.7, "onMissing", "neutral")))
        .list()
        .ofMaxSize(2)
        .map(
            constraints ->
                Strategy.of(
                    new StrategySpec("s", "", "", constraints, List.of(), TieBreak.LOWEST_HOST)));
  }

  @Property(tries = 300)
  void hostByHostAndOneByOne_countTheSame(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> before,
      @ForAll("flavors") Flavor flavor,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = new FleetState(hosts);
    Histories.play(state, before, new Random(seed));
    Room room = new Room(strategy, DRAWS, 40);
    assertEquals(room.oneByOne(state, flavor, 0), room.of(state, flavor, 0).instances());
  }

  @Property(tries = 200)
  void keptFromTheJournal_isTheRecount(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll("flavors") Flavor flavor,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    FleetState state = new FleetState(hosts);
    Random random = new Random(seed);
    List<LowWater> rules =
        List.of(
            new LowWater(flavor, Optional.empty(), 5, 8),
            new LowWater(flavor, Optional.of(DomainLevel.RACK), 2, 2));
    PoolTracker tracker = new PoolTracker(rules, state, strategy, RunRecorder.NONE);
    List<LaunchRequest> held = new ArrayList<>();
    for (LaunchRequest request : requests) {
      change(state, request, held, random);
      tracker.update(0);
      PoolTracker anew = new PoolTracker(rules, state, strategy, RunRecorder.NONE);
      anew.update(0);
      for (int rule = 0; rule < rules.size(); rule++) {
        for (int domain = 0; domain < tracker.domains(rule); domain++) {
          assertEquals(anew.room(rule, domain), tracker.room(rule, domain));
        }
      }
    }
  }

  private static void change(
      FleetState state, LaunchRequest request, List<LaunchRequest> held, Random random) {
    Choice choice = new Choice();
    Strategy any =
        Strategy.of(new StrategySpec("a", "", "", List.of(), List.of(), TieBreak.RANDOM));
    new ScanPlacer(any, DRAWS).choose(state, request, 0, -1, choice);
    if (choice.placed()) {
      state
          .ledger()
          .reserve(
              request,
              DeviceAssigner.assign(state.cursor().at(choice.winner()), request.flavor().shape()));
      held.add(request);
    }
    if (!held.isEmpty() && random.nextInt(3) == 0) {
      state.ledger().release(held.remove(random.nextInt(held.size())).id());
    }
    if (random.nextInt(5) == 0) {
      HostStatus status = HostStatus.values()[random.nextInt(HostStatus.values().length)];
      state.setStatus(random.nextInt(state.hostCount()), status);
    }
  }

  @Test
  void aTable_ofLowWater() {
    // two hosts of 8 vCPUs, flavor of 2: 8 fit; low below 4, over at 6
    FleetState state = new FleetState(Fleets.equal(2, 8000, 65536));
    List<String> told = new ArrayList<>();
    RunRecorder recorder =
        new RunRecorder() {
          @Override
          public void decided(dev.berth.model.Decision decision, LaunchRequest request) {}

          @Override
          public void lowWater(long tick, PoolKey pool, boolean low) {
            told.add(tick + " " + pool + " " + low);
          }
        };
    Strategy any =
        Strategy.of(new StrategySpec("a", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));
    Flavor two = new Flavor("two", Shape.of(ResourceVector.of(2000, 1024)));
    PoolTracker tracker =
        new PoolTracker(List.of(new LowWater(two, Optional.empty(), 4, 6)), state, any, recorder);
    int[] instances = {0, 4, 5, 4, 3, 2, 5};
    for (int tick = 0; tick < instances.length; tick++) {
      for (long id = state.ledger().size(); id < instances[tick]; id++) {
        LaunchRequest request = Requests.request(id, two, "a", "g", java.util.Set.of());
        state.ledger().reserve(request, new dev.berth.model.Placement((int) id / 4, 1, 0));
      }
      for (long id = state.ledger().size() - 1L; id >= instances[tick]; id--) {
        state.ledger().release(id);
      }
      tracker.update(tick);
      assertEquals(8 - instances[tick], tracker.room(0, 0));
    }
    // 8, 4, 3 (low), 4 and 5 (still), 6 (over), 3 (low)
    assertEquals(List.of("2 two true", "5 two false", "6 two true"), told);
  }
}
