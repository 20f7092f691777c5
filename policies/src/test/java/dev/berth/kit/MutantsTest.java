package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.constraint.Constraints;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.Flavor;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.model.Ticks;
import dev.berth.score.Scores;
import dev.berth.state.FleetState;
import dev.berth.state.HostView;
import dev.berth.state.Overlay;
import dev.berth.term.Constraint;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of terms that no law noticed when PIT made them; each of these tests kills one. */
class MutantsTest {

  private static final Flavor FLAVOR = new Flavor("f", Shape.of(ResourceVector.of(1000, 1024)));

  private final FleetState state = new FleetState(Fleets.equal(2, 8000, 8192));
  private final HostView host = state.cursor().at(0);

  MutantsTest() {
    state.ledger().reserve(request(0, "ann", "ann/1"), new Placement(0, 1, 0));
    state.ledger().reserve(request(1, "ann", "ann/2"), new Placement(0, 1, 0));
  }

  private static LaunchRequest request(long id, String tenant, String group) {
    return Requests.request(id, FLAVOR, tenant, group, Set.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"used-after", "free-after"})
  void onlySharesOfTheLargestHost_compareWithTheFleet(String name) {
    var type = Scores.REGISTRY.get(name);
    assertFalse(type.create(Map.of()).comparesWithFleet());
    assertTrue(type.create(Map.of("denominator", "largest-host")).comparesWithFleet());
  }

  @Test
  void spread_countsTheTenantOrTheGroup() {
    LaunchRequest asked = request(2, "ann", "ann/2");
    var spread = Scores.REGISTRY.get("spread");
    // two instances of ann: 1 / (1 + 2); one of ann/2: 1 / (1 + 1)
    assertEquals(1.0 / 3, spread.create(Map.of("of", "tenant")).score(host, asked));
    assertEquals(1.0 / 2, spread.create(Map.of("of", "group")).score(host, asked));
  }

  @Test
  void maxPerDomain_namesTheTenantOrTheGroup() {
    LaunchRequest asked = request(2, "ann", "ann/2");
    assertEquals(
        "tenant ann has 2 instances in the host's host, at most 1 may stand there",
        Constraints.create("max-per-domain", Map.of("of", "tenant")).refusalDetail(host, asked));
    assertEquals(
        "group ann/2 has 1 instances in the host's host, at most 1 may stand there",
        Constraints.create("max-per-domain", Map.of("of", "group")).refusalDetail(host, asked));
  }

  @Test
  void readingLimit_saysWhatWasRead() {
    Constraint limit = Constraints.create("reading-limit", Map.of("max", 0.8));
    LaunchRequest asked = request(2, "ann", "ann/2");
    assertEquals("the reading cpu-utilisation is unavailable", limit.refusalDetail(host, asked));
    Overlay sensed = new Overlay(state);
    sensed.setReading(0, Metric.CPU_UTILISATION, 0.9);
    assertEquals(
        "cpu-utilisation reads 0.900 share of nameplate, at most 0.800 is allowed",
        limit.refusalDetail(sensed.cursor().at(0), asked));
  }

  @Test
  void lifetimeFit_ofTwoThatNeverLeave_isOne() {
    var fit = Scores.REGISTRY.get("lifetime-fit").create(Map.of());
    assertEquals(1, fit.score(host(lasting(3, Ticks.NEVER)), lasting(4, Ticks.NEVER)));
    assertEquals(0, fit.score(host(lasting(5, 1000)), lasting(6, Ticks.NEVER)));
  }

  private static HostView host(LaunchRequest on) {
    FleetState held = new FleetState(Fleets.equal(1, 8000, 8192));
    held.ledger().reserve(on, new Placement(0, 1, 0));
    return held.cursor().at(0);
  }

  private static LaunchRequest lasting(long id, long lifetimeTicks) {
    return new LaunchRequest(
        id, "vm-" + id, "ann", "ann/1", "", FLAVOR, Set.of(), 0, lifetimeTicks);
  }
}
