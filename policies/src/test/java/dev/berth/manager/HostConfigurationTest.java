package dev.berth.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.FleetEvent;
import dev.berth.ports.RunRecorder;
import dev.berth.state.FleetAudit;
import dev.berth.state.FleetState;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hosts that are configured before launches, on three hosts of 4 vCPU and 8 GiB, first fit. */
class HostConfigurationTest {

  private static final String GOVERNOR = Settings.CPU_GOVERNOR.key();

  private final InMemoryFleet fleet = new InMemoryFleet(Fleets.equal(3, 4000, 8192));
  private final List<Decision> decisions = new ArrayList<>();
  private final PlacementManager manager = manager();

  private PlacementManager manager() {
    fleet.supports(
        Set.of(GOVERNOR, Settings.TURBO.key(), "image.name", "image.size", "image.prime"));
    RunRecorder recorder =
        new RunRecorder() {
          @Override
          public void decided(Decision decision, LaunchRequest request) {
            decisions.add(decision);
          }

          @Override
          public void changed(long tick, FleetState state) {
            FleetAudit.check(state, "change at tick " + tick);
          }
        };
    Strategy firstFit =
        Strategy.of(
            new StrategySpec("first-fit", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST));
    return new PlacementManager(
        fleet,
        fleet,
        AccountStore.OPEN,
        recorder,
        new ScanPlacer(firstFit, new Draws(1)),
        new ManagerOptions(60_000, 3));
  }

  private static ConfigurationPolicy wants(String governor) {
    return new ConfigurationPolicy(governor, 1, Map.of(GOVERNOR, governor));
  }

  private void submit(long id, ConfigurationPolicy wanted) {
    manager.submit(Requests.of(id, 1000, 1024).withPolicy(wanted));
  }

  private int hostOf(long instance) {
    return fleet.running().get(instance).host();
  }

  @Test
  void aHost_isConfiguredBeforeTheLaunch() {
    submit(0, wants("performance"));
    assertEquals(1, manager.configuring(0));
    fleet.settle();
    assertEquals(Map.of(GOVERNOR, "performance"), fleet.settingsOf(0));
    assertEquals(0, hostOf(0));
    assertEquals(0, manager.configuring(0));
  }

  @Test
  void aFailedConfiguration_triesTheNextHost_andIsNotLaunched() {
    fleet.failNextConfigure("planted");
    submit(0, wants("performance"));
    fleet.settle();
    assertEquals(1, hostOf(0));
    assertEquals(Map.of(), fleet.settingsOf(0));
    assertEquals(List.of(0, 1), decisions.stream().map(Decision::host).toList());
  }

  @Test
  void configurationsThatAlwaysFail_endInARejection() {
    for (int i = 0; i < 3; i++) {
      fleet.failNextConfigure("planted");
    }
    submit(0, wants("performance"));
    fleet.settle();
    Decision last = decisions.get(decisions.size() - 1);
    assertEquals(Decision.Outcome.REJECTED, last.outcome());
    assertEquals("configure-failed", last.reason());
    assertFalse(manager.state().ledger().holds(0));
  }

  @Test
  void twoWhoWantTheSame_waitForOneChange() {
    fleet.failNextConfigure("planted");
    submit(0, wants("performance"));
    submit(1, wants("performance"));
    assertEquals(2, manager.configuring(0));
    fleet.settle();
    assertEquals(1, hostOf(0));
    assertEquals(1, hostOf(1));
  }

  @Test
  void whoWantsTheHostOtherwise_goesElsewhere_untilItIsFree() {
    submit(0, wants("performance"));
    submit(1, wants("powersave"));
    submit(2, wants("performance"));
    submit(3, ConfigurationPolicy.DEFAULT);
    fleet.settle();
    assertEquals(List.of(0, 1, 0, 0), List.of(hostOf(0), hostOf(1), hostOf(2), hostOf(3)));
    manager.terminate(0);
    manager.terminate(2);
    fleet.settle();
    submit(4, wants("powersave"));
    fleet.settle();
    assertEquals(0, hostOf(4));
    assertEquals(Map.of(GOVERNOR, "powersave"), fleet.settingsOf(0));
  }

  @Test
  void whereAllHostsAreWantedOtherwise_theRequestWaitsForThatReason() {
    for (int i = 0; i < 3; i++) {
      submit(i, wants(i == 0 ? "performance" : i == 1 ? "powersave" : "schedutil"));
    }
    fleet.settle();
    ConfigurationPolicy both =
        new ConfigurationPolicy("p", 1, Map.of(GOVERNOR, "powersave", "host.turbo", true));
    manager.submit(Requests.of(3, 4000, 1024).withPolicy(both));
    Decision last = decisions.get(decisions.size() - 1);
    assertEquals(Decision.Outcome.WAITING, last.outcome());
    manager.terminate(0);
    fleet.runTo(0);
    assertEquals(0, hostOf(3));
  }

  @Test
  void aTenantWhoLeavesDuringTheConfiguration_holdsNothingAfterwards() {
    submit(0, wants("performance"));
    manager.terminate(0);
    fleet.settle();
    assertTrue(fleet.running().isEmpty());
    assertFalse(manager.state().ledger().holds(0));
    Decision last = decisions.get(decisions.size() - 1);
    assertEquals("left-while-waiting", last.reason());
  }

  @Test
  void anImage_isPrimedOnAsManyHostsAsThePolicySays_once() {
    List<Integer> primed = new ArrayList<>();
    fleet.listen(
        event -> {
          if (event instanceof FleetEvent.ImagesCached cached) {
            primed.add(cached.host());
          }
        });
    ConfigurationPolicy image =
        new ConfigurationPolicy(
            "i", 1, Map.of("image.name", "web", "image.size", 100L, "image.prime", 2L));
    submit(0, image);
    submit(1, image);
    fleet.settle();
    // Two of three rows, evenly: 0 and floor(3 / 2) = 1.
    assertEquals(List.of(0, 1), primed);
  }
}
