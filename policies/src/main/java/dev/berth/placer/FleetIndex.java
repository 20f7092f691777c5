package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.state.Aspect;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import java.util.ArrayList;
import java.util.List;
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
  private final TreeShape shape;
  private final IndexCounters counters;
  private final RequestClasses classes;
  private final List<ClassGroup> groups = new ArrayList<>();
  private final int followed;
  private int choices;

  FleetIndex(FleetState fleet, Strategy strategy, long memoryBytes, IndexCounters counters) {
    this.fleet = fleet;
    this.strategy = strategy;
    this.counters = counters;
    parts = new StrategyParts(strategy);
    shape = TreeShape.ofRows(fleet.topology());
    followed = Aspect.bits(strategy.reads());
    int hosts = fleet.hostCount();
    long lanes = memoryBytes / LaneTree.bytesPerLane(hosts, strategy.tierCount());
    classes =
        new RequestClasses(
            (int) Math.max(1, Math.min(MOST_CLASSES, lanes)), Math.max(LEAST_PATIENCE, hosts));
  }

  boolean isOf(FleetView view) {
    return view == fleet;
  }

  /** The request's class, its tree up to date where it has one. */
  RequestClasses.Entry find(LaunchRequest request) {
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
    if (entry == null || entry.group() == null) {
      return null;
    }
    RefusalCounts counts = entry.refusals(() -> new RefusalCounts(fleet, strategy));
    counts.bringUpToDate(followed, request, counters);
    return counts;
  }
}
