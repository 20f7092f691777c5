package dev.berth.manager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.account.Account;
import dev.berth.account.BusinessRules;
import dev.berth.account.Limits;
import dev.berth.account.Quota;
import dev.berth.account.RateLimit;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Settings;
import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.lifecycle.Pools;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import dev.berth.model.Resource;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.RunRecorder;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is refused at the door, and what a change of a policy does to instances that run. */
final class AdmissionTest {

  /** Two hosts of 4 vCPUs in rack 0 and zone 0. */
  private final InMemoryFleet fleet = new InMemoryFleet(Fleets.equal(2, 4000, 8192));

  private final List<String> told = new ArrayList<>();

  private final RunRecorder recorder =
      new RunRecorder() {
        @Override
        public void decided(Decision decision, LaunchRequest request) {
          told.add(decision.outcome() + " " + decision.reason());
        }

        @Override
        public void refused(long tick, LaunchRequest request, String rule, String detail) {
          told.add(rule + ": " + detail);
        }
      };

  private PlacementManager manager(Account account, long maxWaitTicks) {
    return new PlacementManager(
        fleet,
        fleet,
        tenant -> Optional.of(account),
        recorder,
        new ScanPlacer(
            Strategy.of(
                new StrategySpec("first", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST)),
            new Draws(1)),
        new ManagerOptions(maxWaitTicks, 3, true, Pools.NONE, List.of(), LicencePools.NONE));
  }

  private static Account account(
      Quota quota, Map<String, Integer> licences, BusinessRules rules, Map<String, Object> policy) {
    return new Account(
        "ann",
        Optional.empty(),
        PolicyDocument.of(new ConfigurationPolicy("p", 1, policy)),
        Map.of(),
        quota,
        licences,
        List.of(),
        rules);
  }

  private static Account limited(Limits total) {
    return account(new Quota(total, Map.of()), Map.of(), BusinessRules.NONE, Map.of());
  }

  @Test
  void aFullQuota_isRefusedWithItsValue() {
    PlacementManager manager =
        manager(limited(new Limits(Map.of(Resource.VCPU, 4000L), Limits.UNLIMITED)), 0);
    manager.submit(Requests.of(0, 3000, 1024));
    manager.submit(Requests.of(1, 2000, 1024));
    assertEquals(
        List.of(
            "PLACED ",
            "quota: holds 3000 of at most 4000 milli-vCPU of vcpu and asks for 2000 more",
            "REJECTED quota"),
        told);
  }

  @Test
  void aWaitingRequest_countsForTheQuota() {
    PlacementManager manager = manager(limited(new Limits(Map.of(), 3)), 60_000);
    manager.submit(Requests.of(0, 4000, 1024));
    manager.submit(Requests.of(1, 4000, 1024));
    manager.submit(Requests.of(2, 4000, 1024));
    manager.submit(Requests.of(3, 4000, 1024));
    assertEquals("WAITING vcpu", told.get(2));
    assertEquals("quota: has 3 instances of at most 3", told.get(3));
    fleet.runTo(60_000);
    manager.submit(Requests.of(4, 1000, 1024));
    assertEquals("REJECTED vcpu", told.get(told.size() - 1));
  }

  @Test
  void licences_areCountedByOperatingSystem() {
    PlacementManager manager =
        manager(
            account(
                Quota.NONE,
                Map.of("windows", 1),
                BusinessRules.NONE,
                Map.of(Settings.OPERATING_SYSTEM.key(), "windows")),
            0);
    manager.submit(Requests.of(0, 1000, 1024));
    manager.submit(Requests.of(1, 1000, 1024));
    assertEquals("licences: runs 1 instances of windows with 1 licences", told.get(1));
  }

  @Test
  void aBurst_isHeldToTheRate() {
    BusinessRules rules = new BusinessRules(false, List.of(), Optional.of(new RateLimit(1, 1)));
    PlacementManager manager = manager(account(Quota.NONE, Map.of(), rules, Map.of()), 0);
    manager.submit(Requests.of(0, 1000, 1024));
    manager.submit(Requests.of(1, 1000, 1024));
    fleet.runTo(60_000);
    manager.submit(Requests.of(2, 1000, 1024));
    assertEquals(
        List.of("PLACED ", "rate: more than 1 requests per minute", "REJECTED rate", "PLACED "),
        told);
  }

  @Test
  void aFullZone_isClosedToItsTenantOnly() {
    Quota quota = new Quota(Limits.NONE, Map.of("zone0", new Limits(Map.of(), 1)));
    PlacementManager manager =
        manager(account(quota, Map.of(), BusinessRules.NONE, Map.of()), 60_000);
    manager.submit(Requests.of(0, 1000, 1024));
    fleet.settle();
    manager.submit(Requests.of(1, 1000, 1024));
    assertEquals("WAITING zone-quota", told.get(1));
    manager.terminate(0);
    fleet.runTo(0);
    assertTrue(manager.state().ledger().runs(1));
    manager.audit("the end");
  }

  private PlacementManager running(String key, Object value) {
    fleet.supports(Set.of(Settings.WEIGHT.key(), Settings.HUGE_PAGES.key()));
    PlacementManager manager =
        manager(account(Quota.NONE, Map.of(), BusinessRules.NONE, Map.of(key, value)), 0);
    manager.submit(Requests.of(0, 1000, 1024));
    fleet.settle();
    return manager;
  }

  private static PolicyDocument policy(Map<String, Object> settings) {
    return PolicyDocument.of(new ConfigurationPolicy("q", 2, settings));
  }

  @Test
  void aChangeThatAnInstanceCanTake_reachesIt() {
    PlacementManager manager = running(Settings.WEIGHT.key(), 512L);
    PolicyChange change =
        manager.changePolicy("ann", "", policy(Map.of(Settings.WEIGHT.key(), 4096L)));
    assertEquals(new PolicyChange(1, 0, 0, 0), change);
    fleet.settle();
    assertEquals(4096L, settings(manager).get(Settings.WEIGHT.key()));
    assertEquals(List.of(), manager.dueForLaunch());
  }

  @Test
  void aFailedChange_waitsForTheNextLaunch() {
    PlacementManager manager = running(Settings.WEIGHT.key(), 512L);
    fleet.failNextReconfigure("planted");
    manager.changePolicy("ann", "", policy(Map.of(Settings.WEIGHT.key(), 4096L)));
    fleet.settle();
    assertEquals(512L, settings(manager).get(Settings.WEIGHT.key()));
    assertEquals(List.of(0L), manager.dueForLaunch());
    fleet.lose(0, "planted");
    fleet.runTo(1);
    assertEquals(4096L, settings(manager).get(Settings.WEIGHT.key()));
    assertEquals(List.of(), manager.dueForLaunch());
  }

  @Test
  void whatNeedsALaunch_waitsForIt() {
    PlacementManager manager = running(Settings.WEIGHT.key(), 512L);
    PolicyChange change =
        manager.changePolicy(
            "ann",
            "",
            policy(Map.of(Settings.WEIGHT.key(), 1024L, Settings.HUGE_PAGES.key(), "2M")));
    assertEquals(new PolicyChange(0, 1, 0, 0), change);
    fleet.settle();
    assertEquals(Map.of(Settings.WEIGHT.key(), 1024L), settings(manager));
    fleet.lose(0, "planted");
    fleet.runTo(1);
    assertEquals("2M", settings(manager).get(Settings.HUGE_PAGES.key()));
  }

  @Test
  void aChangeToAConflict_leavesInstancesAsTheyAre() {
    PlacementManager manager = running(Settings.WEIGHT.key(), 512L);
    PolicyChange change =
        manager.changePolicy("ann", "", policy(Map.of(Settings.BACKUP_RETENTION.key(), 2L)));
    assertEquals(new PolicyChange(0, 0, 0, 1), change);
    assertEquals(Map.of(Settings.WEIGHT.key(), 512L), settings(manager));
    manager.submit(Requests.of(1, 1000, 1024));
    assertEquals("REJECTED incomplete:backup.retention", told.get(told.size() - 1));
  }

  private static Map<String, Object> settings(PlacementManager manager) {
    LaunchRequest request = manager.state().request(0);
    assertNotNull(request);
    return request.policy().settings();
  }
}
