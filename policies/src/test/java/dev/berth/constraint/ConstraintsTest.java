package dev.berth.constraint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.OverCommit;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.state.FleetState;
import dev.berth.state.Overlay;
import dev.berth.term.Constraint;
import dev.berth.term.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {

  private final FleetState state = new FleetState(Fleets.equal(4, 4000, 8192));
  private final LaunchRequest request = Requests.of(1, 2000, 4096);

  private Constraint constraint(String name, Map<String, Object> parameters) {
    return Constraints.create(name, parameters);
  }

  @ParameterizedTest
  @CsvSource({
    "4000, 8192, true", // exactly all of it
    "4001, 8192, false", // one thousandth of a vCPU too many
    "4000, 8193, false", // one MiB too many
    "0, 0, true"
  })
  void capacity_endsExactlyWhereTheHostEnds(long milliVcpu, long memoryMiB, boolean fits) {
    LaunchRequest asked = Requests.of(2, milliVcpu, memoryMiB);
    assertEquals(fits, constraint("capacity", Map.of()).allows(state.cursor().at(0), asked));
  }

  @Test
  void capacity_isFloorOfNameplateTimesOverCommit() {
    HostType type =
        new HostType(
            "t",
            ResourceVector.of(1001, 1000),
            new OverCommit(1.5, 1, 1, 1),
            1,
            Set.of(),
            PowerCurve.linear(1, 2));
    FleetState overCommitted = new FleetState(List.of(Fleets.host(type, 0)));
    Constraint capacity = constraint("capacity", Map.of());
    // floor(1001 x 1.5) = floor(1501.5) = 1501
    assertTrue(capacity.allows(overCommitted.cursor().at(0), Requests.of(1, 1501, 1)));
    assertFalse(capacity.allows(overCommitted.cursor().at(0), Requests.of(1, 1502, 1)));
  }

  @Test
  void capacity_namesEveryResourceThatLacks() {
    Refusal refusal =
        Refusal.of(
            constraint("capacity", Map.of()), state.cursor().at(0), Requests.of(2, 5000, 9000));
    assertEquals("vcpu+memory", refusal.code());
    assertEquals(
        "vcpu: needs 5000 milli-vCPU, 4000 free; memory: needs 9000 MiB, 8192 free",
        refusal.detail());
  }

  @Test
  void hostUp_refusesADrainingHost() {
    state.setStatus(2, HostStatus.DRAINING);
    Constraint up = constraint("host-up", Map.of());
    assertTrue(up.allows(state.cursor().at(1), request));
    assertFalse(up.allows(state.cursor().at(2), request));
    assertEquals("host-draining", up.refusalCode(state.cursor().at(2), request));
  }

  @Test
  void traits_namesWhatTheHostLacks() {
    LaunchRequest picky =
        Requests.request(
            3,
            new Flavor("f", Shape.of(ResourceVector.ZERO)),
            "ann",
            "g",
            Set.of("arch:x86_64", "cpu-feature:avx512f"));
    HostSpec plain = state.topology().host(0);
    assertEquals(Set.of(), plain.type().traits());
    assertEquals(
        "lacks arch:x86_64, cpu-feature:avx512f",
        constraint("traits", Map.of()).refusalDetail(state.cursor().at(0), picky));
  }

  @Test
  void headroom_keepsItsShareFree() {
    // 4000 milli-vCPU: a request of 2000 leaves 2000, which is exactly half
    assertTrue(
        constraint("headroom", Map.of("share", 0.5, "resources", List.of("vcpu")))
            .allows(state.cursor().at(0), request));
    Constraint more = constraint("headroom", Map.of("share", 0.51, "resources", List.of("vcpu")));
    assertFalse(more.allows(state.cursor().at(0), request));
    assertEquals(
        "vcpu: 2000 milli-vCPU would stay free, 2040 must",
        more.refusalDetail(state.cursor().at(0), request));
  }

  @Test
  void maxPerDomain_countsTheRackAndNotTheNeighbour() {
    state.ledger().reserve(Requests.of(9, 1000, 1), new Placement(0, 1, 0));
    Constraint one = constraint("max-per-domain", Map.of("level", "rack", "limit", 1));
    assertFalse(one.allows(state.cursor().at(0), request), "h0 itself");
    assertFalse(one.allows(state.cursor().at(2), request), "h2 shares rack0");
    assertTrue(one.allows(state.cursor().at(3), request), "h3 stands in rack1");
  }

  @Test
  void readingLimit_judgesWhatSensorsSay() {
    Constraint limit = constraint("reading-limit", Map.of("max", 0.8));
    Overlay sensed = new Overlay(state);
    sensed.setReading(0, Metric.CPU_UTILISATION, 0.8);
    sensed.setReading(1, Metric.CPU_UTILISATION, 0.81);
    assertTrue(limit.allows(sensed.cursor().at(0), request));
    assertFalse(limit.allows(sensed.cursor().at(1), request));
    assertFalse(limit.allows(sensed.cursor().at(2), request), "no reading refuses by default");
    assertTrue(
        constraint("reading-limit", Map.of("onMissing", "neutral"))
            .allows(sensed.cursor().at(2), request));
  }
}
