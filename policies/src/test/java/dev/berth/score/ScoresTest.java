package dev.berth.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.model.BadInputException;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Placement;
import dev.berth.model.Ticks;
import dev.berth.state.FleetState;
import dev.berth.state.Overlay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables: a host of 8 vCPU and 32 GiB of which 2 vCPU and 16 GiB are used. */
class ScoresTest {

  private final FleetState state = new FleetState(Fleets.equal(4, 8000, 32768));
  private final LaunchRequest request = Requests.of(1, 4000, 4096);

  ScoresTest() {
    state.ledger().reserve(Requests.of(0, 2000, 16384), new Placement(0, 1, 0));
  }

  private double score(String name, Map<String, Object> parameters, int row) {
    return Scores.REGISTRY.get(name).create(parameters).score(state.cursor().at(row), request);
  }

  @ParameterizedTest
  @CsvSource({
    // free after: vCPU (8-2-4)/8 = 0.25, memory (32-16-4)/32 = 0.375
    "used-after, 0.6875", // 1 - (0.25 + 0.375) / 2
    "free-after, 0.3125", // (0.25 + 0.375) / 2
    "alignment, 0.21875", // (4/8 * 6/8 + 4/32 * 16/32) / 2 = (0.375 + 0.0625) / 2
    "l2-norm, 0.8984375", // 1 - (0.25^2 + 0.375^2) / 2 = 1 - 0.1015625
    "balance, 0.875", // used 0.75 and 0.625: 1 - 0.125
    "busy, 1",
    "target-utilisation, 0.859375", // used 0.6875 of 0.8
    "spread, 0.5", // one instance of ann in the rack: 1 / (1 + 1)
    "reading, 0" // never sampled: worst
  })
  void aUsedHost(String name, double expected) {
    assertEquals(expected, score(name, Map.of(), 0), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    // free after: vCPU 4/8 = 0.5, memory 28/32 = 0.875
    "used-after, 0.3125", // 1 - 0.6875
    "alignment, 0.3125", // (4/8 * 1 + 4/32 * 1) / 2
    "l2-norm, 0.4921875", // 1 - (0.25 + 0.765625) / 2
    "balance, 0.625", // used 0.5 and 0.125
    "busy, 0",
    "spread, 1" // another rack
  })
  void anEmptyHostOfAnotherRack(String name, double expected) {
    assertEquals(expected, score(name, Map.of(), 3), 1e-12);
  }

  @Test
  void aboveItsTarget_targetUtilisationFalls() {
    // used after 0.6875; (1 - 0.6875) / (1 - 0.5) = 0.625
    assertEquals(0.625, score("target-utilisation", Map.of("target", 0.5), 0), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"20, 1", "30, 0.5", "40, 0", "15, 1", "99, 0"})
  void aReading_scoresOnAStraightLine(double inlet, double expected) {
    Overlay sensed = new Overlay(state);
    sensed.setReading(2, Metric.INLET_TEMPERATURE, inlet);
    double score =
        Scores.REGISTRY
            .get("reading")
            .create(Map.of("metric", "inlet-temperature", "best", 20, "worst", 40))
            .score(sensed.cursor().at(2), request);
    assertEquals(expected, score, 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    // the host's last instance departs at 10 h; scale 2 h
    "4, 5, 1", // leaves at 9 h: prolongs nothing
    "4, 6, 1", // leaves at 10 h
    "4, 8, 0.5", // leaves at 12 h: 2 / (2 + 2)
    "4, 12, 0.25" // leaves at 16 h: 2 / (2 + 6)
  })
  void aLifetime_fitsBetterTheLessItProlongs(long atHour, long hours, double expected) {
    FleetState hosts = new FleetState(Fleets.equal(2, 8000, 32768));
    hosts.ledger().reserve(living(0, 0, 10), new Placement(0, 1, 0));
    hosts.ledger().reserve(living(1, 0, 30), new Placement(0, 1, 0));
    hosts.ledger().release(1);
    double score =
        Scores.REGISTRY
            .get("lifetime-fit")
            .create(Map.of("scaleHours", 2))
            .score(hosts.cursor().at(0), living(2, atHour, hours));
    assertEquals(expected, score, 1e-12);
  }

  private static LaunchRequest living(long id, long atHour, long hours) {
    LaunchRequest plain = Requests.of(id, 1000, 1024);
    return new LaunchRequest(
        id,
        plain.name(),
        plain.tenant(),
        plain.group(),
        plain.tag(),
        plain.flavor(),
        Set.of(),
        atHour * Ticks.PER_HOUR,
        hours * Ticks.PER_HOUR);
  }

  @Test
  void aResourceThatNoHostHas_isLeftOut() {
    assertEquals(
        score("used-after", Map.of("resources", List.of("vcpu")), 0),
        score("used-after", Map.of("resources", List.of("vcpu", "gpu")), 0));
  }

  @Test
  void unknownScore_isRefusedWithTheKnownOnes() {
    String message =
        assertThrows(BadInputException.class, () -> Scores.REGISTRY.get("used")).getMessage();
    assertTrue(message.startsWith("There is no score named used. Known: affinity,"), message);
  }

  @Test
  void unknownParameter_isRefused() {
    String message =
        assertThrows(BadInputException.class, () -> score("busy", Map.of("x", 1), 0)).getMessage();
    assertEquals("busy has no parameter x (value 1). It takes: none.", message);
  }

  @Test
  void aParameterOutOfRange_isRefused() {
    String message =
        assertThrows(
                BadInputException.class,
                () -> score("target-utilisation", Map.of("target", 1.5), 0))
            .getMessage();
    assertEquals(
        "The parameter target of target-utilisation must be a number from 0.01 to 0.99, got 1.5.",
        message);
  }
}
