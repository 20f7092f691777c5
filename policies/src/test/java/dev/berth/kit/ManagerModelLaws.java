package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.laws.Strategies;
import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Decision;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.placer.IndexedPlacer;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.state.FleetAudit;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** The whole manager beside a naive reference, over random histories with faults. */
class ManagerModelLaws {

  private static final Draws DRAWS = new Draws(11);
  private static final long MAX_WAIT_TICKS = 50;

  /** One thing that happens. */
  sealed interface Happening {
    record Submit(LaunchRequest request) implements Happening {}

    record FailNextLaunch() implements Happening {}

    record Terminate(int pick) implements Happening {}

    record Change(int host, HostStatus status) implements Happening {}

    record TimePasses(int ticks) implements Happening {}
  }

  /** Small ones more often, where requests wait. */
  @Provide
  Arbitrary<List<HostSpec>> fleets() {
    Arbitrary<List<HostSpec>> small =
        Arbitraries.integers().between(1, 3).map(count -> Fleets.equal(count, 4000, 8192));
    return Arbitraries.frequencyOf(Tuple.of(3, small), Tuple.of(2, Fleets.fleets()));
  }

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  /** Requests of any kind, or all of one to three kinds, so that like ones wait together. */
  @Provide
  Arbitrary<List<Happening>> histories() {
    Arbitrary<List<Happening>> alike =
        Requests.requests()
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .flatMap(kinds -> history(Arbitraries.of(kinds)));
    Arbitrary<LaunchRequest> wholeHost = Arbitraries.just(Requests.of(0, 4000, 8192));
    return Arbitraries.oneOf(alike, history(wholeHost), history(Requests.requests()));
  }

  private static Arbitrary<List<Happening>> history(Arbitrary<LaunchRequest> requests) {
    Arbitrary<Integer> picks = Arbitraries.integers().between(0, 40);
    Arbitrary<Happening> happenings =
        Arbitraries.frequencyOf(
            Tuple.of(6, requests.map(Happening.Submit::new)),
            Tuple.of(2, Arbitraries.just(new Happening.FailNextLaunch())),
            Tuple.of(2, picks.map(Happening.Terminate::new)),
            Tuple.of(
                1,
                Combinators.combine(picks, Arbitraries.of(HostStatus.class))
                    .as(Happening.Change::new)),
            Tuple.of(4, Arbitraries.of(0, 0, 1, 10, 60).map(Happening.TimePasses::new)));
    return happenings.list().ofMaxSize(60);
  }

  @Property(tries = 1000)
  void theManager_doesWhatTheReferenceDoes(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("strategies") Strategy strategy,
      @ForAll("histories") List<Happening> history) {
    InMemoryFleet fleet = new InMemoryFleet(hosts);
    List<String> decisions = new ArrayList<>();
    PlacementManager manager =
        new PlacementManager(
            fleet,
            fleet,
            AccountStore.OPEN,
            recorder(decisions),
            placer(strategy),
            new ManagerOptions(MAX_WAIT_TICKS, 2));
    NaiveManager naive = new NaiveManager(hosts, strategy, DRAWS, MAX_WAIT_TICKS, 2);
    long submitted = 0;
    for (Happening happening : history) {
      if (happening instanceof Happening.Submit submit) {
        LaunchRequest request = at(fleet.now(), Requests.numbered(submit.request(), submitted++));
        manager.submit(request);
        naive.submit(request);
      } else {
        happen(happening, fleet, manager, naive, submitted);
      }
      assertEquals(naive.decisions(), decisions, "decisions after " + happening);
      assertEquals(naive.told(), told(manager, submitted), "state after " + happening);
    }
  }

  private static void happen(
      Happening happening,
      InMemoryFleet fleet,
      PlacementManager manager,
      NaiveManager naive,
      long submitted) {
    if (happening instanceof Happening.FailNextLaunch) {
      fleet.failNextLaunch("planted");
      naive.failNextLaunch();
    } else if (happening instanceof Happening.Terminate terminate && submitted > 0) {
      manager.terminate(terminate.pick() % submitted);
      naive.terminate(terminate.pick() % submitted);
    } else if (happening instanceof Happening.Change change) {
      int host = change.host() % fleet.hosts().size();
      fleet.power(host, change.status());
      naive.change(host, change.status());
    } else if (happening instanceof Happening.TimePasses time) {
      long until = fleet.now() + time.ticks();
      fleet.runTo(until);
      naive.runTo(until);
    }
  }

  private static Placer placer(Strategy strategy) {
    return IndexedPlacer.indexable(strategy)
        ? new IndexedPlacer(strategy, DRAWS, 1 << 20)
        : new ScanPlacer(strategy, DRAWS);
  }

  private static LaunchRequest at(long tick, LaunchRequest r) {
    return r.withPolicy(ConfigurationPolicy.DEFAULT).withTimes(tick, r.lifetimeTicks());
  }

  private static String told(PlacementManager manager, long submitted) {
    StringBuilder text =
        new StringBuilder("waiting " + manager.waiting() + ", cursor " + manager.cursor());
    for (long id = 0; id < submitted; id++) {
      Placement placement = manager.state().placement(id);
      if (placement != null) {
        String how = manager.state().ledger().runs(id) ? "runs" : "starts";
        text.append("; %d on %s %s".formatted(id, placement, how));
      }
    }
    return text.toString();
  }

  private static RunRecorder recorder(List<String> decisions) {
    return new RunRecorder() {
      @Override
      public void decided(Decision d, LaunchRequest request) {
        decisions.add(NaiveManager.line(d.tick(), d.request(), d.attempt(), d.outcome(), d.host()));
      }

      @Override
      public void changed(long tick, FleetState state) {
        FleetAudit.check(state, "a change at tick " + tick);
      }
    };
  }
}
