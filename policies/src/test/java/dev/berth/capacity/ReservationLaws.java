package dev.berth.capacity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.Settings;
import dev.berth.constraint.Constraints;
import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Requests;
import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Decision;
import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Placement;
import dev.berth.model.ReservationLevels;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetAudit;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.state.Overlay;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TermSpec;
import dev.berth.strategy.TieBreak;
import dev.berth.strategy.TierSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Reservations keep their word through launches, evictions, failures and moves. */
class ReservationLaws implements LawArbitraries {

  private static final long NOTICE = 7;
  private static final ConfigurationPolicy EVICTABLE =
      new ConfigurationPolicy("spot", 1, Map.of(Settings.EVICTABLE.key(), true));

  @Provide
  Arbitrary<Strategy> strategies() {
    return Arbitraries.of(TieBreak.class)
        .flatMap(
            tie ->
                Arbitraries.of("used-after", "free-after", "spread")
                    .map(
                        score ->
                            Strategy.of(
                                new StrategySpec(
                                    score,
                                    "",
                                    "",
                                    List.of(),
                                    List.of(
                                        new TierSpec(
                                            List.of(new TierSpec.Weighted(TermSpec.of(score), 1)),
                                            0)),
                                    tie))));
  }

  /** A manager with reservations over a fleet in memory, and what it told. */
  private static final class Run implements RunRecorder {
    final InMemoryFleet fleet;
    final PlacementManager manager;
    final List<Decision> decisions = new ArrayList<>();
    int missed;
    int evicted;
    ReservationLevels levels = new ReservationLevels(0, 0, 0, 0);

    Run(List<HostSpec> hosts, Strategy strategy, List<Reservation> reservations, long wait) {
      fleet = new InMemoryFleet(hosts);
      Placer placer = new ScanPlacer(strategy, new Draws(3));
      ManagerOptions options = new ManagerOptions(wait, 3);
      manager = new PlacementManager(fleet, fleet, AccountStore.OPEN, this, placer, options);
      manager.reserve(reservations, NOTICE);
      fleet.runTo(0);
    }

    @Override
    public void decided(Decision decision, LaunchRequest request) {
      decisions.add(decision);
    }

    @Override
    public void reservationMissed(long tick, LaunchRequest request) {
      missed++;
    }

    @Override
    public void evicted(long tick, LaunchRequest request) {
      evicted++;
    }

    @Override
    public void reserved(long tick, ReservationLevels now) {
      levels = now;
    }

    /**
     * Every evictable instance gone, all that is promised and unused fits at the same time, a slot
     * with devices on those that it holds: put anew by the assigner, in another order, it may not.
     */
    void requireKept(String when) {
      FleetState state = manager.state();
      FleetAudit.check(state, when);
      Overlay emptied = new Overlay(state);
      int held = 0;
      for (int row = 0; row < state.hostCount(); row++) {
        freeAll(state, emptied, row);
      }
      HostCursor host = emptied.cursor();
      for (Slot slot : reservations().slots()) {
        held += slot.placement != null ? 1 : 0;
        boolean counts =
            slot.placement != null && state.status(slot.placement.host()) == HostStatus.UP;
        if (counts && !(slot.reservation.exact() && !slot.users.isEmpty())) {
          Shape left = Shape.of(slot.left());
          Shape shape = slot.reservation.exact() ? slot.shape() : left;
          int row = slot.placement.host();
          emptied.setAside(shape, slot.withDevices ? slot.placement : new Placement(row, 1, 0));
          assertTrue(
              nothingIsOverdrawn(host.at(row)), when + ": " + slot.reservation + " is short");
        }
      }
      assertEquals(held, levels.held(), when);
    }

    private static boolean nothingIsOverdrawn(HostCursor host) {
      boolean sound = true;
      for (Resource resource : Resource.ALL) {
        sound &= host.free(resource) >= 0;
      }
      for (int node = 0; node < host.numaNodes(); node++) {
        sound &= host.numaFree(Resource.VCPU, node) >= 0;
        sound &= host.numaFree(Resource.MEMORY, node) >= 0;
      }
      for (int device = 0; device < host.gpuDevices(); device++) {
        sound &= host.gpuFree(device) >= 0;
      }
      return sound;
    }

    private void freeAll(FleetState state, Overlay emptied, int row) {
      ResourceVector aside = reservations().book().setAside(row);
      emptied.giveBack(Shape.of(aside), new Placement(row, 1, 0));
      for (Slot slot : reservations().book().slots(row)) {
        if (slot.withDevices && slot.users.isEmpty()) {
          emptied.giveBack(slot.shape(), Objects.requireNonNull(slot.placement));
        }
      }
      state.forEachInstance(
          row,
          request -> {
            if (SlotBook.evictable(request)) {
              emptied.remove(request, Objects.requireNonNull(state.placement(request.id())));
            }
          });
    }

    Reservations reservations() {
      return Objects.requireNonNull(manager.reservations());
    }
  }

  private static List<Reservation> reservations(
      List<LaunchRequest> requests, List<HostSpec> hosts, Random random) {
    List<Reservation> reservations = new ArrayList<>();
    for (int i = 0; i < 3 && i < requests.size(); i++) {
      LaunchRequest like = requests.get(random.nextInt(requests.size()));
      if (like.demand().equals(ResourceVector.ZERO)) {
        continue;
      }
      boolean amount =
          random.nextBoolean()
              && like.flavor().shape().numaNodes() == 0
              && like.demand().gpuPerMille() == 0;
      HostSpec where = hosts.get(random.nextInt(hosts.size()));
      reservations.add(
          new Reservation(
              "r" + i,
              like.tenant(),
              amount ? new Flavor("", like.flavor().shape()) : like.flavor(),
              1 + random.nextInt(4),
              Set.of(),
              DomainLevel.ZONE,
              random.nextBoolean() ? "" : where.zone(),
              random.nextInt(20),
              random.nextBoolean() ? Ticks.NEVER : 40 + random.nextInt(40)));
    }
    return reservations;
  }

  @Property(tries = 500)
  void aReservation_isNeverOverPromised_norMissed(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("batches") List<LaunchRequest> requests,
      @ForAll("strategies") Strategy strategy,
      @ForAll long seed) {
    Random random = new Random(seed);
    Run run =
        new Run(
            hosts, strategy, reservations(requests, hosts, random), random.nextBoolean() ? 0 : 9);
    for (LaunchRequest request : requests) {
      run.fleet.runTo(run.fleet.now() + random.nextInt(4));
      run.requireKept("time passed");
      if (random.nextInt(12) == 0) {
        run.fleet.failNextLaunch("planted");
      }
      LaunchRequest asked = arriving(request, run.fleet.now());
      run.manager.submit(random.nextInt(3) == 0 ? asked.withPolicy(EVICTABLE) : asked);
      run.requireKept("submitted " + request.id());
      run.fleet.settle();
      run.requireKept("settled");
      disturb(run, random, requests.size());
      run.requireKept("disturbed");
    }
    run.fleet.runTo(run.fleet.now() + 200);
    run.requireKept("at the end");
    assertEquals(0, run.missed, "a holder was refused although there was room in its reservation");
    assertEquals(
        0,
        run.decisions.stream()
            .filter(d -> d.reason().equals("reclaims"))
            .filter(d -> !answered(run, d))
            .count(),
        "whoever made others leave got its host, or gave up");
  }

  private static boolean answered(Run run, Decision waiting) {
    return run.decisions.stream()
        .anyMatch(
            d ->
                d.request() == waiting.request()
                    && d.attempt() > waiting.attempt()
                    && d.outcome() != Decision.Outcome.WAITING);
  }

  private static void disturb(Run run, Random random, int submitted) {
    FleetState state = run.manager.state();
    long instance = random.nextInt(submitted);
    int row = random.nextInt(state.hostCount());
    switch (random.nextInt(6)) {
      case 0, 1 -> run.manager.terminate(instance);
      case 2 -> run.fleet.lose(instance, "planted");
      case 3 -> fail(run, row, random.nextBoolean());
      case 4 -> run.fleet.power(row, HostStatus.UP);
      default -> move(run, instance, row);
    }
    run.fleet.settle();
  }

  private static void fail(Run run, int row, boolean hard) {
    run.fleet.power(row, hard ? HostStatus.DOWN : HostStatus.DRAINING);
    if (hard) {
      List<LaunchRequest> lost = new ArrayList<>();
      run.manager.state().forEachInstance(row, lost::add);
      lost.forEach(request -> run.fleet.lose(request.id(), "host-failed"));
    }
  }

  private static void move(Run run, long instance, int row) {
    FleetState state = run.manager.state();
    LaunchRequest request = state.request(instance);
    if (request == null || !state.ledger().runs(instance) || state.ledger().migrates(instance)) {
      return;
    }
    HostCursor host = state.cursor().at(row);
    boolean other = Objects.requireNonNull(state.placement(instance)).host() != row;
    if (other
        && host.status() == HostStatus.UP
        && Constraints.create("capacity", Map.of()).allows(host, request)) {
      Placement target = DeviceAssigner.assign(host, request.flavor().shape());
      state.ledger().beginMigration(instance, target);
      run.fleet.migrate(instance, target);
    }
  }

  private static LaunchRequest arriving(LaunchRequest r, long tick) {
    return r.withPolicy(ConfigurationPolicy.DEFAULT).withTimes(tick, r.lifetimeTicks());
  }

  private static final Strategy PACK =
      Strategy.of(new StrategySpec("pack", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));

  private static Reservation of(String tenant, LaunchRequest like, int count) {
    return new Reservation(
        "r", tenant, like.flavor(), count, Set.of(), DomainLevel.ZONE, "", 0, Ticks.NEVER);
  }

  @Test
  void aTable_othersAreKeptOut_evictablesAreLetIn_andLeaveAfterTheirNotice() {
    // one host of 8 vCPUs; 4 slots of 2 reserved for ann
    LaunchRequest like = Requests.of(0, 2000, 1024);
    Run run = new Run(Fleets.equal(1, 8000, 8192), PACK, List.of(of("ann", like, 4)), 0);
    assertEquals(new ReservationLevels(4, 4, 0, 0), run.levels);
    run.manager.submit(tenant(1, "bob", like)); // 8 - 4 x 2 = 0 free
    assertEquals(Decision.Outcome.REJECTED, run.decisions.get(0).outcome());
    run.manager.submit(tenant(2, "bob", like).withPolicy(EVICTABLE)); // takes 2 of 8 lent
    run.fleet.settle();
    assertEquals(new ReservationLevels(4, 4, 0, 2000), run.levels);
    for (long id = 3; id < 6; id++) {
      run.manager.submit(tenant(id, "ann", like)); // 3 x 2 + 2 lent = 8
    }
    run.fleet.settle();
    assertEquals(0, run.evicted);
    assertEquals(new ReservationLevels(4, 4, 3, 2000), run.levels);
    run.manager.submit(tenant(6, "ann", like)); // the fourth slot is the one that is lent
    assertEquals(1, run.evicted);
    assertEquals("reclaims", run.decisions.get(run.decisions.size() - 1).reason());
    run.fleet.runTo(NOTICE - 1);
    assertTrue(run.manager.state().ledger().holds(2), "its notice is not over");
    run.fleet.runTo(NOTICE);
    assertTrue(run.manager.state().ledger().holds(6));
    assertEquals(new ReservationLevels(4, 4, 4, 0), run.levels);
    run.manager.terminate(6);
    run.fleet.settle();
    assertEquals(new ReservationLevels(4, 4, 3, 0), run.levels, "a slot comes back");
  }

  @Test
  void aFailedHostsSlots_areKeptElsewhere_asFarAsThereIsRoom() {
    LaunchRequest like = Requests.of(0, 4000, 1024);
    Run run = new Run(Fleets.equal(2, 8000, 8192), PACK, List.of(of("ann", like, 3)), 0);
    assertEquals(3, run.levels.held(), "2 on the first host, 1 on the second");
    run.fleet.power(0, HostStatus.DOWN);
    run.fleet.settle();
    assertEquals(new ReservationLevels(3, 2, 0, 0), run.levels);
    run.fleet.power(0, HostStatus.UP);
    run.fleet.settle();
    assertEquals(3, run.levels.held());
  }

  private static LaunchRequest tenant(long id, String tenant, LaunchRequest like) {
    return Requests.request(id, like.flavor(), tenant, tenant + "/g", Set.of());
  }
}
