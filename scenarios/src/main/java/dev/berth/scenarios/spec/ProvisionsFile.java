package dev.berth.scenarios.spec;

import static dev.berth.scenarios.yaml.Kinds.DURATION;
import static dev.berth.scenarios.yaml.Kinds.TEXT;
import static dev.berth.scenarios.yaml.Kinds.choice;
import static dev.berth.scenarios.yaml.Kinds.integer;
import static dev.berth.scenarios.yaml.Kinds.list;

import dev.berth.capacity.LowWater;
import dev.berth.capacity.PoolTracker;
import dev.berth.capacity.Reservation;
import dev.berth.model.DomainLevel;
import dev.berth.model.Flavor;
import dev.berth.model.HostSpec;
import dev.berth.model.Ticks;
import dev.berth.scenarios.yaml.Nearest;
import dev.berth.scenarios.yaml.Section;
import dev.berth.sim.provision.Provisions;
import dev.berth.sim.provision.ScaledGroup;
import dev.berth.state.Topology;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.StrategySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what capacity is kept for tenants, which pools are watched, and which groups scale. */
final class ProvisionsFile {

  private static final int MOST = 10_000_000;

  private ProvisionsFile() {}

  static Provisions read(
      Section in, List<HostSpec> hosts, List<StrategySpec> strategies, Locations locations) {
    Topology topology = new Topology(hosts);
    List<Reservation> reservations =
        in.sections("reservations").stream().map(each -> reservation(each, topology)).toList();
    List<ScaledGroup> groups =
        in.sections("scalingGroups").stream()
            .map(each -> ScalingGroupFile.read(each, locations))
            .toList();
    if (!in.has("capacity")) {
      return new Provisions(reservations, Ticks.of(Duration.ofMinutes(2)), List.of(), groups);
    }
    Section capacity = in.section("capacity");
    long notice = Ticks.of(capacity.get("evictionNotice", DURATION, Duration.ofMinutes(2)));
    List<LowWater> pools = capacity.sections("pools").stream().map(ProvisionsFile::pool).toList();
    if (!pools.isEmpty()) {
      requireFollowed(capacity, strategies);
    }
    return new Provisions(reservations, notice, pools, groups);
  }

  private static Reservation reservation(Section in, Topology topology) {
    String name = in.get("name", TEXT);
    String tenant = in.get("tenant", TEXT);
    Flavor flavor = FlavorList.flavor(in.section("slot"), in.get("flavor", TEXT, ""));
    int count = in.get("count", integer(1, MOST));
    Set<String> traits = Set.copyOf(in.get("traits", list(TEXT), List.of()));
    DomainLevel level = in.get("level", choice(DomainLevel.class), DomainLevel.ZONE);
    String domain = in.get("domain", TEXT, "");
    requireDomain(in, topology, level, domain);
    long from = Ticks.of(in.get("from", DURATION, Duration.ZERO));
    Duration to = in.find("to", DURATION);
    long end = to == null ? Ticks.NEVER : Ticks.of(to);
    return in.build(
        () -> new Reservation(name, tenant, flavor, count, traits, level, domain, from, end));
  }

  private static void requireDomain(
      Section in, Topology topology, DomainLevel level, String domain) {
    List<String> names = new ArrayList<>();
    for (int number = 0; number < topology.domainCount(level); number++) {
      names.add(topology.domainName(level, number));
    }
    if (!domain.isEmpty() && !names.contains(domain)) {
      throw in.error(
          "domain",
          "there is no %s named %s; %s"
              .formatted(level.key(), domain, Nearest.hint(domain, names)));
    }
  }

  private static LowWater pool(Section in) {
    Flavor flavor = FlavorList.flavor(in.section("flavor"));
    Optional<DomainLevel> level = Optional.ofNullable(in.find("level", choice(DomainLevel.class)));
    int below = in.get("below", integer(1, MOST));
    int cleared = in.get("clearedAt", integer(1, MOST), below);
    return in.build(() -> new LowWater(flavor, level, below, cleared));
  }

  private static void requireFollowed(Section in, List<StrategySpec> strategies) {
    for (StrategySpec strategy : strategies) {
      if (!PoolTracker.follows(Strategy.of(strategy))) {
        throw in.error(
            "pools",
            "strategy %s has a constraint that looks beyond its host, so that its pools are no sums over hosts; leave one of the two out"
                .formatted(strategy.name()));
      }
    }
  }
}
