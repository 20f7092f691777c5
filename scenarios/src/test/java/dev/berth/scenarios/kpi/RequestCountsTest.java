package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.model.Decision;
import dev.berth.model.Flavor;
import dev.berth.model.Ticks;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RequestCountsTest {

  private static final long HOUR = Ticks.PER_HOUR;

  private final RequestCounts counts = new RequestCounts(new Window(HOUR, 3 * HOUR));

  private void decide(
      long id,
      Flavor flavor,
      long arrivalTick,
      long lifetimeTicks,
      long tick,
      int attempt,
      Decision.Outcome outcome) {
    counts.decided(
        new Decision(
            tick, id, attempt, Decision.Kind.PLACE, 0, outcome, -1, -1, Double.NaN, "vcpu"),
        SmallFleet.request(id, flavor, arrivalTick, lifetimeTicks));
  }

  private Map<String, Double> kpis() {
    Map<String, Double> kpis = new TreeMap<>();
    counts.addTo(kpis);
    return kpis;
  }

  @Test
  void requestsOutsideTheWindow_doNotCount() {
    decide(0, SmallFleet.SMALL, HOUR - 1, HOUR, HOUR - 1, 0, Decision.Outcome.PLACED);
    decide(1, SmallFleet.SMALL, 3 * HOUR, HOUR, 3 * HOUR, 0, Decision.Outcome.PLACED);
    assertEquals(0, kpis().get("requests"));
  }

  @Test
  void rejectedCoreHours_endAtTheHorizon() {
    // 4 vCPU x 1 h; then 4 vCPU from 2 h on for ever, of which 1 h lies before the horizon
    decide(0, SmallFleet.LARGE, HOUR, HOUR, HOUR, 0, Decision.Outcome.REJECTED);
    decide(1, SmallFleet.LARGE, 2 * HOUR, Ticks.NEVER, 2 * HOUR, 0, Decision.Outcome.REJECTED);
    assertEquals(4 * 1 + 4 * 1, kpis().get("rejected-core-hours"), 1e-12);
    assertEquals(1, kpis().get("rejected-share"));
    assertEquals(2, kpis().get("rejected.vcpu"));
  }

  @Test
  void aRequestThatWaits_countsOnceByItsAnswer() {
    decide(0, SmallFleet.SMALL, HOUR, HOUR, HOUR, 0, Decision.Outcome.WAITING);
    decide(0, SmallFleet.SMALL, HOUR, HOUR, HOUR + 60_000, 1, Decision.Outcome.PLACED);
    decide(1, SmallFleet.SMALL, HOUR, HOUR, HOUR, 0, Decision.Outcome.WAITING);
    decide(2, SmallFleet.SMALL, HOUR, HOUR, HOUR, 0, Decision.Outcome.PLACED);
    Map<String, Double> kpis = kpis();
    assertEquals(3, kpis.get("requests"));
    assertEquals(2, kpis.get("placed"));
    assertEquals(1, kpis.get("waiting"));
    assertEquals((60 + 0) / 2.0, kpis.get("wait-mean-seconds"), 1e-12);
    assertEquals(60, kpis.get("wait-p95-seconds"));
  }

  @Test
  void placedTwiceBecauseALaunchFailed_countsOnce() {
    decide(0, SmallFleet.SMALL, HOUR, HOUR, HOUR, 0, Decision.Outcome.PLACED);
    counts.launchFailed(HOUR, SmallFleet.request(0, SmallFleet.SMALL, HOUR, HOUR));
    decide(0, SmallFleet.SMALL, HOUR, HOUR, HOUR + 20_000, 1, Decision.Outcome.PLACED);
    decide(1, SmallFleet.SMALL, HOUR, HOUR, HOUR, 0, Decision.Outcome.PLACED);
    counts.launchFailed(HOUR, SmallFleet.request(1, SmallFleet.SMALL, HOUR, HOUR));
    decide(1, SmallFleet.SMALL, HOUR, HOUR, HOUR + 20_000, 1, Decision.Outcome.REJECTED);
    Map<String, Double> kpis = kpis();
    assertEquals(2, kpis.get("requests"));
    assertEquals(1, kpis.get("placed"));
    assertEquals(1, kpis.get("rejected"));
    assertEquals(20, kpis.get("wait-mean-seconds"), 1e-12);
  }
}
