package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.account.Account;
import dev.berth.account.BusinessRules;
import dev.berth.account.Limits;
import dev.berth.account.Quota;
import dev.berth.configuration.PolicyDocument;
import dev.berth.configuration.Settings;
import dev.berth.configuration.Subnet;
import dev.berth.draws.Draws;
import dev.berth.laws.Fleets;
import dev.berth.laws.Requests;
import dev.berth.lifecycle.Pools;
import dev.berth.manager.ManagerOptions;
import dev.berth.manager.PlacementManager;
import dev.berth.memory.InMemoryFleet;
import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.LicencePools;
import dev.berth.model.Placement;
import dev.berth.model.Resource;
import dev.berth.placer.ScanPlacer;
import dev.berth.ports.RunRecorder;
import dev.berth.state.DeviceAssigner;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TieBreak;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Quotas, belongings and changed policies over random histories: after every step all books agree
 * with a recount, and nobody holds more than its quota.
 */
class AdmissionLaws {

  private static final String ZONE = "zone0";
  static final Pools POOLS =
      new Pools(Map.of("san", 60L), Map.of("blue", Subnet.parse("10.0.0.0/29")));

  private static final List<Map<String, Object>> POLICIES =
      List.of(
          Map.of(),
          Map.of(Settings.WEIGHT.key(), 512L),
          Map.of(Settings.WEIGHT.key(), 2048L, Settings.BACKUP_EVERY.key(), 1L),
          Map.of(Settings.VOLUME_SIZE.key(), 20L, Settings.STORAGE_SERVER.key(), "san"),
          Map.of(Settings.VIRTUAL_NETWORK.key(), "blue", Settings.OPERATING_SYSTEM.key(), "os"),
          Map.of(Settings.NAME_PATTERN.key(), "only-one"));

  /** A step is its kind and two numbers that it makes of what it likes. */
  record Step(int kind, int pick, int other) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    return steps();
  }

  static Arbitrary<List<Step>> steps() {
    return net.jqwik.api.Combinators.combine(
            Arbitraries.of(0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 7),
            Arbitraries.integers().between(0, 40),
            Arbitraries.integers().between(0, 40))
        .as(Step::new)
        .list()
        .ofMaxSize(60);
  }

  /** Of two tenants: one with a quota of 3 instances, 2 of them in zone0, and one without. */
  static Account account(String tenant) {
    Limits total = new Limits(Map.of(Resource.VCPU, 6000L), 3);
    return new Account(
        tenant,
        Optional.empty(),
        document(1),
        Map.of("tag", document(2)),
        tenant.equals("ann") ? new Quota(total, Map.of(ZONE, new Limits(Map.of(), 2))) : Quota.NONE,
        tenant.equals("ann") ? Map.of("os", 1) : Map.of(),
        List.of(),
        BusinessRules.NONE);
  }

  private static PolicyDocument document(int pick) {
    return PolicyDocument.of(
        new ConfigurationPolicy("p" + pick, 1, POLICIES.get(pick % POLICIES.size())));
  }

  /** Hosts that reach storage and network, half of them in the zone with the quota. */
  static List<HostSpec> hosts() {
    List<HostSpec> hosts = new ArrayList<>();
    for (HostSpec host : Fleets.equal(4, 4000, 8192)) {
      var type = host.type();
      var reaching =
          new dev.berth.model.HostType(
              type.name(),
              type.nameplate(),
              type.overCommit(),
              1,
              Set.of("storage-server:san", "network:blue"),
              type.power());
      hosts.add(
          new HostSpec(host.name(), reaching, "r", "f", hosts.size() % 2 == 0 ? ZONE : "zone1"));
    }
    return hosts;
  }

  @Property(tries = 500)
  void everyBook_agreesWithARecount(@ForAll("histories") List<Step> history) {
    InMemoryFleet world = new InMemoryFleet(hosts());
    world.supports(Set.of(Settings.WEIGHT.key()));
    PlacementManager manager =
        new PlacementManager(
            world,
            world,
            tenant -> Optional.of(account(tenant)),
            RunRecorder.NONE,
            new ScanPlacer(
                Strategy.of(
                    new StrategySpec("f", "", "", List.of(), List.of(), TieBreak.LOWEST_HOST)),
                new Draws(1)),
            new ManagerOptions(50, 2, true, POOLS, List.of(), LicencePools.NONE));
    long submitted = 0;
    for (Step step : history) {
      if (step.kind() == 0) {
        manager.submit(request(submitted++, step, world.now()));
      } else {
        happen(step, world, manager, submitted);
      }
      manager.audit("step " + step);
      requireWithinQuota(manager, submitted);
    }
  }

  static LaunchRequest request(long id, Step step, long now) {
    LaunchRequest r = Requests.of(id, 1000L + 1000L * (step.pick() % 3), 1024);
    return new LaunchRequest(
        id,
        r.name(),
        step.pick() % 2 == 0 ? "ann" : "bob",
        "g",
        step.other() % 3 == 0 ? "tag" : "",
        r.flavor(),
        Set.of(),
        document(step.other()).policy(),
        now,
        r.lifetimeTicks());
  }

  static void happen(Step step, InMemoryFleet world, PlacementManager manager, long submitted) {
    long picked = submitted == 0 ? 0 : step.pick() % submitted;
    switch (step.kind()) {
      case 1 -> manager.terminate(picked);
      case 2 -> world.failNextLaunch("planted");
      case 3 -> {
        world.lose(picked, "planted");
        world.settle();
      }
      case 4 ->
          world.power(
              step.pick() % world.hosts().size(),
              step.other() % 2 == 0 ? HostStatus.UP : HostStatus.DOWN);
      case 5 -> {
        if (step.other() % 3 == 0) {
          world.failNextReconfigure("planted");
        }
        manager.changePolicy(
            step.pick() % 2 == 0 ? "ann" : "bob",
            step.other() % 2 == 0 ? "tag" : "",
            document(step.pick()));
      }
      case 6 -> migrate(picked, step, world, manager);
      default -> world.runTo(world.now() + List.of(0, 1, 20, 60, 3_600_000).get(step.pick() % 5));
    }
  }

  private static void migrate(
      long instance, Step step, InMemoryFleet world, PlacementManager manager) {
    Placement from = manager.state().placement(instance);
    int to = step.other() % world.hosts().size();
    LaunchRequest request = manager.state().request(instance);
    if (from == null
        || request == null
        || from.host() == to
        || !manager.state().ledger().runs(instance)
        || manager.state().ledger().migrates(instance)
        || manager.state().free(Resource.VCPU, to) < request.demand().milliVcpu()
        || manager.state().free(Resource.MEMORY, to) < request.demand().memoryMiB()) {
      return;
    }
    Placement target =
        DeviceAssigner.assign(manager.state().cursor().at(to), request.flavor().shape());
    manager.state().ledger().beginMigration(instance, target);
    world.migrate(instance, target);
  }

  private static void requireWithinQuota(PlacementManager manager, long submitted) {
    Map<String, Integer> instances = new HashMap<>();
    for (long id = 0; id < submitted; id++) {
      LaunchRequest request = manager.state().request(id);
      if (request != null) {
        instances.merge(request.tenant(), 1, Integer::sum);
      }
    }
    assertTrue(instances.getOrDefault("ann", 0) <= 3, () -> "ann holds " + instances);
  }
}
