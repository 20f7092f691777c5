package dev.berth.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.counterfactual.Explained;
import dev.berth.draws.Draws;
import dev.berth.laws.Histories;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Requests;
import dev.berth.laws.Strategies;
import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.Decision;
import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.placer.Choice;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import dev.berth.whatif.Hypothesis.ChangedReading;
import dev.berth.whatif.Hypothesis.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A what-if has no effect, and says what then happens. */
class WhatIfLaws implements LawArbitraries {

  private static final Draws DRAWS = new Draws(5);

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  /** A manager over a fleet in memory, and everything that it decided. */
  private static final class Run {
    final InMemoryFleet fleet;
    final PlacementManager manager;
    final Placer placer;
    final List<String> decisions = new ArrayList<>();

    Run(List<HostSpec> hosts, Strategy strategy) {
      fleet = new InMemoryFleet(hosts);
      placer =
          IndexedPlacer.indexable(strategy)
              ? new IndexedPlacer(strategy, DRAWS, 1 << 20)
              : new ScanPlacer(strategy, DRAWS);
      RunRecorder recorder =
          new RunRecorder() {
            @Override
            public void decided(Decision decision, LaunchRequest request) {
              decisions.add(decision.toString());
            }
          };
      manager =
          new PlacementManager(
              fleet, fleet, AccountStore.OPEN, recorder, placer, new ManagerOptions(10, 2));
    }

    String counters() {
      return placer instanceof IndexedPlacer index
          ? index.counters().refreshes()
              + " "
              + index.counters().rebuilds()
              + " "
              + index.counters().scans()
          : "";
    }
  }

  /** Two equal runs, one of which is asked before every step; nothing tells them apart. */
  @Property(tries = 200)
  void askingChangesNothing_andTheAnswerIsWhatFollows(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    Run asked = new Run(hosts, strategy);
    Run quiet = new Run(hosts, strategy);
    Random random = new Random(seed);
    for (LaunchRequest request : requests) {
      WhatIf answer = asked.manager.wouldPlace(request, Hypothesis.NONE);
      asked.manager.wouldPlace(request, hypothesis(asked.manager.state(), random));
      int before = asked.decisions.size();
      asked.manager.submit(request);
      quiet.manager.submit(request);
      requireFollows(answer, asked.decisions.get(before));
      asked.fleet.settle();
      quiet.fleet.settle();
      long leaving = random.nextInt(requests.size());
      asked.manager.terminate(leaving);
      quiet.manager.terminate(leaving);
      asked.fleet.settle();
      quiet.fleet.settle();
    }
    assertEquals(quiet.decisions, asked.decisions, "with versions, attempts and margins");
    assertEquals(quiet.counters(), asked.counters());
    assertEquals(quiet.manager.cursor(), asked.manager.cursor());
    assertEquals(quiet.manager.state().version(), asked.manager.state().version());
  }

  private static void requireFollows(WhatIf answer, String decision) {
    if (!answer.refusal().isEmpty()) {
      assertTrue(decision.contains("reason=" + answer.refusal() + "]"), decision);
      return;
    }
    Explained explained = answer.explained().orElseThrow();
    assertTrue(
        decision.contains(
            "host=%d, runnerUp=%d, margin=%s,"
                .formatted(
                    explained.explanation().winner(),
                    explained.explanation().runnerUp(),
                    explained.explanation().margin())),
        decision + " was foretold as " + explained.explanation());
  }

  private static Hypothesis hypothesis(FleetState state, Random random) {
    HostSpec first = state.topology().host(0);
    List<Long> held = new ArrayList<>();
    int row = random.nextInt(state.hostCount());
    state.forEachInstance(row, request -> held.add(request.id()));
    return new Hypothesis(
        List.of(new HostSpec("added", first.type(), first.rack(), first.feed(), "far")),
        random.nextBoolean() || !held.isEmpty()
            ? List.of()
            : List.of(new Domain(DomainLevel.HOST, state.topology().host(row).name())),
        held,
        List.of(new ChangedReading("added", Metric.CPU_UTILISATION, 0.5)));
  }

  /** The answer about a hypothetical fleet is the decision on a fleet that is so. */
  @Property(tries = 300)
  void aHypotheticalFleet_decidesAsARealOneLikeIt(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    Random random = new Random(seed);
    HostSpec like = hosts.get(random.nextInt(hosts.size()));
    HostSpec more = new HostSpec("more", like.type(), like.rack(), like.feed(), "far");
    List<HostSpec> all = new ArrayList<>(hosts);
    all.add(more);
    FleetState small = new FleetState(hosts);
    FleetState large = new FleetState(all);
    List<LaunchRequest> held = Histories.play(small, requests, new Random(seed));
    long gone = held.isEmpty() ? -1 : held.get(random.nextInt(held.size())).id();
    for (LaunchRequest request : held) {
      if (request.id() != gone) {
        large.ledger().reserve(request, Objects.requireNonNull(small.placement(request.id())));
        if (small.ledger().runs(request.id())) {
          large.ledger().commit(request.id());
        }
      }
    }
    copy(small, large);
    Hypothesis hypothesis =
        new Hypothesis(List.of(more), List.of(), gone < 0 ? List.of() : List.of(gone), List.of());
    LaunchRequest request = Requests.of(5000, 500, 512);
    Choice real = new Choice();
    Choice asked = new Choice();
    new ScanPlacer(strategy, DRAWS).choose(large, request, 0, 1, real);
    new ScanPlacer(strategy, DRAWS).choose(hypothesis.on(small), request, 0, 1, asked);
    boolean clairvoyant = strategy.reads().contains(Aspect.LIFETIME);
    if (!clairvoyant || gone < 0) {
      assertEquals(real.winner(), asked.winner());
      assertEquals(real.runnerUp(), asked.runnerUp());
      assertEquals(real.margin(), asked.margin());
    }
  }

  private static void copy(FleetState from, FleetState to) {
    ReadingTable readings = new ReadingTable(to.hostCount());
    for (int row = 0; row < from.hostCount(); row++) {
      to.setStatus(row, from.status(row));
      double value = from.cursor().at(row).reading(Metric.CPU_UTILISATION);
      if (!Double.isNaN(value)) {
        readings.put(Metric.CPU_UTILISATION, row, value, 1000);
      }
    }
    to.acceptReadings(readings);
  }
}
