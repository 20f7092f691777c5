package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.LaunchRequest;
import it.unimi.dsi.fastutil.objects.Object2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * In which failure domains each tenant and each group has instances, and how many: what an index
 * walks along. A level is kept from the first question about it on, so that levels that nobody asks
 * for cost nothing.
 */
final class OwnedDomains {

  private static final Owner[] OWNERS = Owner.values();

  private final Topology topology;
  private final Allocations allocations;
  private final @Nullable Tally[] tallies =
      new @Nullable Tally[OWNERS.length * DomainLevel.ALL.size()];

  OwnedDomains(Topology topology, Allocations allocations) {
    this.topology = topology;
    this.allocations = allocations;
  }

  /** The domains in which the request's tenant or group has instances. */
  OwnerCounts of(Owner owner, LaunchRequest request, DomainLevel level) {
    int number = owner.ordinal() * DomainLevel.ALL.size() + level.ordinal();
    Tally tally = tallies[number];
    if (tally == null) {
      tally = recount(owner, level);
      tallies[number] = tally;
    }
    OwnerCounts counts = tally.byOwner.get(owner.of(request));
    return counts == null ? OwnerCounts.EMPTY : counts;
  }

  void add(LaunchRequest request, int row, int change) {
    for (Tally tally : tallies) {
      if (tally != null) {
        tally.add(request, row, change);
      }
    }
  }

  private Tally recount(Owner owner, DomainLevel level) {
    Tally tally = new Tally(topology, owner, level);
    for (int host = 0; host < topology.hostCount(); host++) {
      int row = host;
      allocations.forEach(
          row,
          slot -> {
            tally.add(allocations.request(slot), row, 1);
            var target = allocations.target(slot);
            if (target != null) {
              tally.add(allocations.request(slot), target.host(), 1);
            }
          });
    }
    return tally;
  }

  /** One level, counted by tenant or by group. */
  private static final class Tally {
    private final Topology topology;
    private final Owner owner;
    private final DomainLevel level;
    private final Object2ObjectOpenHashMap<String, OwnerCounts> byOwner =
        new Object2ObjectOpenHashMap<>();

    Tally(Topology topology, Owner owner, DomainLevel level) {
      this.topology = topology;
      this.owner = owner;
      this.level = level;
    }

    void add(LaunchRequest request, int row, int change) {
      String name = owner.of(request);
      OwnerCounts counts = byOwner.get(name);
      if (counts == null) {
        counts = new OwnerCounts();
        byOwner.put(name, counts);
      }
      counts.add(topology.domain(level, row), change);
      if (counts.size() == 0 && owner == Owner.GROUP) {
        byOwner.remove(name);
      }
    }
  }
}
