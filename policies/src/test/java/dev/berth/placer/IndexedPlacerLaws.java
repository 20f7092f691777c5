package dev.berth.placer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.LawArbitraries;
import dev.berth.laws.Requests;
import dev.berth.laws.Strategies;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Shape;
import dev.berth.state.Aspect;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.Overlay;
import dev.berth.state.ReadingTable;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The index decides as the scan does, bit for bit, through whole histories. */
class IndexedPlacerLaws implements LawArbitraries {

  private static final int STEPS = 80;
  private static final Draws DRAWS = new Draws(7);
  private static final List<String> TENANTS = List.of("ann", "ann", "bob", "cid");

  @Provide
  Arbitrary<List<Shape>> shapes() {
    return Requests.shapes().list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<Strategy> strategies() {
    return Strategies.strategies().filter(IndexedPlacer::indexable);
  }

  /** Strategies that read the counts of tenants or groups on one or more levels. */
  @Provide
  Arbitrary<Strategy> spreading() {
    return strategies().filter(strategy -> strategy.reads().contains(Aspect.TENANT_COUNTS));
  }

  /**
   * Hosts of up to four types; the racks have 1 to 70 hosts, two racks a feed, three feeds a zone.
   */
  @Provide
  Arbitrary<List<HostSpec>> unevenRacks() {
    Arbitrary<List<Integer>> sizes =
        Arbitraries.of(1, 2, 5, 17, 70).list().ofMinSize(1).ofMaxSize(6);
    return Combinators.combine(Fleets.types().list().ofMinSize(1).ofMaxSize(4), sizes)
        .as(IndexedPlacerLaws::racks);
  }

  private static List<HostSpec> racks(List<HostType> types, List<Integer> sizes) {
    List<HostSpec> hosts = new ArrayList<>();
    for (int rack = 0; rack < sizes.size(); rack++) {
      for (int i = 0; i < sizes.get(rack); i++) {
        int row = hosts.size();
        // every third host stands in the rack before its neighbours', so that racks are not in row
        // order
        int in = row % 3 == 0 && rack > 0 ? rack - 1 : rack;
        hosts.add(
            new HostSpec(
                "h" + row, types.get(row % types.size()), "r" + in, "f" + in / 2, "z" + in / 6));
      }
    }
    return hosts;
  }

  @Property(tries = 200)
  void scanEqualsIndexWhereTenantsAreCounted(
      @ForAll("unevenRacks") List<HostSpec> hosts,
      @ForAll("shapes") List<Shape> shapes,
      @ForAll("spreading") Strategy strategy,
      @ForAll long seed) {
    IndexCounters counters = replay(hosts, shapes, strategy, true, seed);
    // what-ifs and each class's first request are scanned, and where a term asks for a new count
    assertTrue(
        counters.scans() <= STEPS + shapes.size() + CountsView.COUNTERS,
        "scans: " + counters.scans());
  }

  @Property(tries = 500)
  void scanEqualsIndex(
      @ForAll("fleets") List<HostSpec> hosts,
      @ForAll("shapes") List<Shape> shapes,
      @ForAll("strategies") Strategy strategy,
      @ForAll boolean muchMemory,
      @ForAll long seed) {
    replay(hosts, shapes, strategy, muchMemory, seed);
  }

  private static IndexCounters replay(
      List<HostSpec> hosts, List<Shape> shapes, Strategy strategy, boolean muchMemory, long seed) {
    Random random = new Random(seed);
    FleetState state = new FleetState(hosts);
    // with little memory two trees at most live, so that classes are dropped and planted again
    long perTree = LaneTree.bytesPerLane(hosts.size(), strategy.tierCount());
    IndexedPlacer index =
        new IndexedPlacer(strategy, DRAWS, muchMemory ? Long.MAX_VALUE : 2 * perTree);
    ScanPlacer scan = new ScanPlacer(strategy, DRAWS);
    Choice expected = new Choice();
    Choice actual = new Choice();
    List<LaunchRequest> held = new ArrayList<>();
    int cursor = -1;
    for (int step = 0; step < STEPS; step++) {
      Flavor flavor = new Flavor("f", shapes.get(random.nextInt(shapes.size())));
      String tenant = TENANTS.get(random.nextInt(TENANTS.size()));
      String group = tenant + "/" + random.nextInt(2);
      LaunchRequest request = Requests.request(step, flavor, tenant, group, Set.of());
      scan.choose(state, request, step % 3, cursor, expected);
      index.choose(state, request, step % 3, cursor, actual);
      assertSame(expected, actual, step);
      if (!expected.placed()) {
        assertEquals(scan.refusal(state, request), index.refusal(state, request), "at " + step);
      } else {
        cursor = expected.winner();
        state
            .ledger()
            .reserve(request, DeviceAssigner.assign(state.cursor().at(cursor), flavor.shape()));
        held.add(request);
      }
      disturb(state, held, random);
      whatIf(state, request, scan, index, random);
    }
    return index.counters();
  }

  private static void disturb(FleetState state, List<LaunchRequest> held, Random random) {
    if (!held.isEmpty() && random.nextInt(3) == 0) {
      state.ledger().release(held.remove(random.nextInt(held.size())).id());
    }
    int row = random.nextInt(state.hostCount());
    if (random.nextInt(8) == 0) {
      state.setStatus(row, random.nextBoolean() ? HostStatus.UP : HostStatus.DOWN);
    }
    if (random.nextInt(8) == 0) {
      ReadingTable readings = new ReadingTable(state.hostCount());
      readings.put(Metric.CPU_UTILISATION, row, random.nextInt(11) / 10.0, 1);
      state.acceptReadings(readings);
    }
  }

  private static void whatIf(
      FleetState state, LaunchRequest request, Placer scan, Placer index, Random random) {
    Overlay overlay = new Overlay(state);
    overlay.setStatus(random.nextInt(state.hostCount()), HostStatus.DOWN);
    Choice expected = new Choice();
    Choice actual = new Choice();
    scan.choose(overlay, request, 0, -1, expected);
    index.choose(overlay, request, 0, -1, actual);
    assertSame(expected, actual, -1);
  }

  private static void assertSame(Choice expected, Choice actual, int step) {
    assertEquals(expected.winner(), actual.winner(), "winner at step " + step);
    assertEquals(expected.runnerUp(), actual.runnerUp(), "runner-up at step " + step);
    assertEquals(expected.margin(), actual.margin(), "margin at step " + step);
  }
}
