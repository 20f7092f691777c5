package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.model.Ticks;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One hour: small on h0 for all of it, large on h1 for the last quarter; window as told. */
class AllocationIntegralsTest {

  private static final long QUARTER = Ticks.PER_HOUR / 4;

  private final SmallFleet fleet = new SmallFleet();

  private Map<String, Double> measure(Window window) {
    AllocationIntegrals integrals = new AllocationIntegrals(window, 3);
    fleet.place(0, SmallFleet.SMALL, 0);
    integrals.changed(0, fleet.state.totals());
    fleet.place(1, SmallFleet.LARGE, 1);
    integrals.changed(3 * QUARTER, fleet.state.totals());
    Map<String, Double> kpis = new TreeMap<>();
    integrals.addTo(kpis);
    return kpis;
  }

  @Test
  void aWholeHour() {
    Map<String, Double> kpis = measure(new Window(0, 4 * QUARTER));
    assertEquals((1 * 3 + 2 * 1) / 4.0, kpis.get("busy-hosts-mean"), 1e-12);
    assertEquals(2, kpis.get("busy-hosts-peak"));
    assertEquals(2, kpis.get("busy-hosts-p95")); // one busy host holds 75 % of the time only
    // allocated vCPU: 1 for 3 quarters, then 1 + 4; of busy hosts' 4, then 8
    assertEquals((1 * 3 + 5 * 1) / (4.0 * 3 + 8 * 1), kpis.get("packing-density-vcpu-mean"), 1e-12);
    assertEquals(5.0 / 8, kpis.get("packing-density-vcpu-peak"), 1e-12);
    assertEquals((1 * 3 + 5 * 1) / 4.0 / 12, kpis.get("allocated-vcpu-mean"), 1e-12);
    // memory in GiB: 1 for 3 quarters, then 1 + 4; of 8, then 16
    assertEquals((1 * 3 + 5) / (8.0 * 3 + 16), kpis.get("packing-density-memory-mean"), 1e-12);
    assertEquals((1 * 3 + 5 * 1) / 4.0, kpis.get("served-core-hours"), 1e-12);
    assertEquals(3, kpis.get("hosts"));
  }

  @Test
  void warmUp_isLeftOut() {
    Map<String, Double> kpis = measure(new Window(2 * QUARTER, 4 * QUARTER));
    assertEquals((1 + 2) / 2.0, kpis.get("busy-hosts-mean"), 1e-12);
    assertEquals(1, kpis.get("warm-instances"));
    assertEquals((1 + 5) / 4.0, kpis.get("served-core-hours"), 1e-12); // half an hour
  }

  @Test
  void aStateThatLastsNoTime_countsNowhere() {
    AllocationIntegrals integrals = new AllocationIntegrals(new Window(0, 100), 3);
    integrals.changed(0, fleet.state.totals());
    fleet.place(0, SmallFleet.SMALL, 0);
    integrals.changed(50, fleet.state.totals());
    fleet.state.ledger().release(0);
    integrals.changed(50, fleet.state.totals());
    Map<String, Double> kpis = new TreeMap<>();
    integrals.addTo(kpis);
    assertEquals(0, kpis.get("busy-hosts-peak"));
    assertEquals(0, kpis.get("busy-hosts-mean"));
    assertEquals(Double.NaN, kpis.get("packing-density-vcpu-mean"));
  }
}
