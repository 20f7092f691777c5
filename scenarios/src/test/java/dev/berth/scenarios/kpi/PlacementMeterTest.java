package dev.berth.scenarios.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.configuration.Settings;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import dev.berth.model.OverCommit;
import dev.berth.model.Placement;
import dev.berth.model.PowerCurve;
import dev.berth.model.ResourceVector;
import dev.berth.model.Shape;
import dev.berth.state.FleetState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementMeterTest {

  private static final Window WINDOW = new Window(0, 1000);
  private static final LicencePools POOLS =
      new LicencePools(Map.of("windows", new LicencePools.Pool(3, 90)));

  private final Map<String, Double> kpis = new HashMap<>();

  /** Four hosts, two racks of two. */
  private static FleetState fleet() {
    HostType type =
        new HostType(
            "t",
            ResourceVector.of(1_000_000, 1_000_000),
            OverCommit.NONE,
            1,
            Set.of(),
            PowerCurve.linear(1, 2));
    return new FleetState(
        List.of(
            new HostSpec("a", type, "r0", "f0", "z"),
            new HostSpec("b", type, "r0", "f0", "z"),
            new HostSpec("c", type, "r1", "f0", "z"),
            new HostSpec("d", type, "r1", "f0", "z")));
  }

  private static LaunchRequest request(long id, String group, ConfigurationPolicy policy) {
    return new LaunchRequest(
        id,
        "vm" + id,
        "ann",
        group,
        "",
        new Flavor("f", Shape.of(ResourceVector.of(1, 1))),
        Set.of(),
        policy,
        0,
        1000);
  }

  private static void run(FleetState state, LaunchRequest request, int host) {
    state.ledger().reserve(request, new Placement(host, 1, 0));
  }

  @Test
  void blastRadius_isTheLargestShare_meanOverGroupsOfTwoOrMore() {
    FleetState state = fleet();
    ConfigurationPolicy none = ConfigurationPolicy.DEFAULT;
    run(state, request(0, "web", none), 0);
    run(state, request(1, "web", none), 1);
    run(state, request(2, "web", none), 2);
    run(state, request(3, "db", none), 3);
    run(state, request(4, "db", none), 3);
    run(state, request(5, "alone", none), 0);
    BlastRadius groups = new BlastRadius(WINDOW, "blast-radius-", LaunchRequest::group);
    groups.sampled(0, state);
    groups.addTo(kpis);
    // web: one of three per host, two of three in rack r0; db: all on one host; alone does not
    // count
    assertEquals((1.0 / 3 + 1) / 2, kpis.get("blast-radius-host"));
    assertEquals((2.0 / 3 + 1) / 2, kpis.get("blast-radius-rack"));
    assertEquals(1.0, kpis.get("blast-radius-feed"));
  }

  /** The first version wrote into the array that it had just outgrown. */
  @Test
  void manyGroups_areCountedToTheLast() {
    FleetState state = fleet();
    for (int id = 0; id < 600; id++) {
      run(state, request(id, "g" + id / 2, ConfigurationPolicy.DEFAULT), id % 2 * 2);
    }
    BlastRadius groups = new BlastRadius(WINDOW, "", LaunchRequest::group);
    groups.sampled(0, state);
    groups.addTo(kpis);
    assertEquals(0.5, kpis.get("host"));
    assertEquals(0.5, kpis.get("rack"));
  }

  @Test
  void licences_areHeldByHostsThatRunTheSystem_whileTheyDo() {
    FleetState state = fleet();
    state.setLicencePools(POOLS);
    ConfigurationPolicy windows =
        new ConfigurationPolicy("w", 1, Map.of(Settings.OPERATING_SYSTEM.key(), "windows"));
    LicenceMeter meter = new LicenceMeter(WINDOW, POOLS);
    run(state, request(0, "a", windows), 0);
    run(state, request(1, "a", windows), 0);
    meter.changed(0, state);
    run(state, request(2, "a", windows), 1);
    meter.changed(500, state);
    state.ledger().release(2);
    meter.changed(750, state);
    meter.addTo(kpis);
    // one host over 750 of 1000 ticks, two over 250: mean 1.25
    assertEquals(1.25, kpis.get("licensed-hosts-mean"), 1e-12);
    assertEquals(2.0, kpis.get("licensed-hosts-peak"));
    assertEquals(1.25 * 90, kpis.get("licence-cost-month"), 1e-9);
  }

  @Test
  void launchesBeside_areThoseInProgressOnTheSameHost() {
    FleetState state = fleet();
    LaunchCrowding meter = new LaunchCrowding(WINDOW);
    for (int id = 0; id < 3; id++) {
      meter.placed(id / 2);
      run(state, request(id, "a", ConfigurationPolicy.DEFAULT), id / 2);
      meter.changed(100 * id, state);
    }
    meter.addTo(kpis);
    // hosts 0, 0, 1: none, one and none beside
    assertEquals(1.0 / 3, kpis.get("launches-beside-mean"), 1e-12);
    assertEquals(3.0, kpis.get("launches-peak"));
  }
}
