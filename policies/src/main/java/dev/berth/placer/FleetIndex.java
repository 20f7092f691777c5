package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an index knows of one fleet: request classes, and trees for those asked for often. */
final class FleetIndex {

  private static final int MOST_CLASSES = 4096;

  /** Choices between two looks for classes that nobody asks for any more. */
  private static final int SWEEP = 1024;

  private static final int LEAST_PATIENCE = 1024;

  private final FleetState fleet;
  private final Strategy strategy;
  private final StrategyParts parts;
  private final Draws draws;
  private final IndexCounters counters;
  private final RequestClasses classes;
  private final List<ClassGroup> groups = new ArrayList<>();
  private final int followed;
  private final boolean countsOwners;
  private TreeShape shape;
  private @Nullable CellCounts cells;
  private @Nullable DomainSearch domains;
  private int counted;
  private boolean strayed;
  private int choices;

  FleetIndex(
      FleetState fleet,
      Strategy strategy,
      int followed,
      Draws draws,
      long memoryBytes,
      IndexCounters counters) {
    this.draws = draws;
    this.fleet = fleet;
    this.strategy = strategy;
    this.counters = counters;
    parts = new StrategyParts(strategy);
    shape = TreeShape.ofRows(fleet.topology());
    countsOwners = strategy.reads().contains(Aspect.TENANT_COUNTS);
    this.followed = followed;
    int hosts = fleet.hostCount();
    long lanes = memoryBytes / LaneTree.bytesPerLane(hosts, parts.hostTierCount());
    classes =
        new RequestClasses(
            (int) Math.max(1, Math.min(MOST_CLASSES, lanes)), Math.max(LEAST_PATIENCE, hosts));
    if (countsOwners) {
      plantBy(0);
    }
  }

  FleetState fleet() {
    return fleet;
  }

  boolean isOf(FleetView view) {
    return view == fleet;
  }

  /** The request's class, its tree up to date where it has one; null where only a scan knows. */
  RequestClasses.@Nullable Entry find(LaunchRequest request) {
    if (strayed) {
      return null;
    }
    if (++choices % SWEEP == 0) {
      classes.sweep();
      groups.removeIf(ClassGroup::isEmpty);
    }
    RequestClasses.Entry entry = classes.find(request);
    ClassGroup group = entry.group();
    if (group != null) {
      group.bringUpToDate();
    } else if (entry.ready()) {
      ClassGroup roomy = groupWithRoom();
      entry.plant(roomy, roomy.freeLane());
    }
    return entry;
  }

  /** Whether a decision depends on the counts of tenants or groups. */
  boolean countsOwners() {
    return countsOwners;
  }

  /**
   * Decides by the counts of the request's tenant and group.
   *
   * @param entry has a tree
   * @return whether this is the decision; a scan must tell where a term asks for more than was
   *     known
   */
  boolean chooseByCounts(
      RequestClasses.Entry entry, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    DomainSearch search = Objects.requireNonNull(domains);
    LaneTree tree = Objects.requireNonNull(entry.group()).tree();
    try {
      search.choose(tree, entry.lane(), request, attempt, cursor, outcome);
    } catch (CountsView.MoreThanCounts more) {
      strayed = true;
      return false;
    }
    int asked = Objects.requireNonNull(cells).asked() | counted;
    if (asked != counted) {
      plantBy(asked);
      return false;
    }
    return true;
  }

  /** Trees by the failure domains of these counters from now on. */
  private void plantBy(int newCounters) {
    counted = newCounters;
    classes.uprootAll();
    groups.clear();
    shape = TreeShape.ofDomains(fleet.topology(), CellCounts.levels(counted));
    cells = new CellCounts(fleet, shape, parts, counted);
    domains = new DomainSearch(fleet, shape, parts, cells, strategy.tieBreak(), draws);
  }

  private ClassGroup groupWithRoom() {
    for (ClassGroup group : groups) {
      if (group.freeLane() != TreeShape.NONE) {
        return group;
      }
    }
    ClassGroup group = new ClassGroup(fleet, shape, parts, followed, counters);
    groups.add(group);
    return group;
  }

  /** Why hosts refuse the request's class as of now, or null for a class without a tree. */
  @Nullable RefusalCounts refusals(LaunchRequest request) {
    RequestClasses.Entry entry = classes.peek(request);
    if (countsOwners || entry == null || entry.group() == null) {
      return null;
    }
    RefusalCounts counts = entry.refusals(() -> new RefusalCounts(fleet, strategy));
    counts.bringUpToDate(followed, request, counters);
    return counts;
  }
}
