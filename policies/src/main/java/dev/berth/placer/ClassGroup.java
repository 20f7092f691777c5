package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import dev.berth.state.ChangeJournal;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Up to eight request classes whose trees are brought up to date together: a host that changed is
 * read once, and most classes are done when they see that it has no room.
 */
final class ClassGroup {

  private final FleetState fleet;
  private final StrategyParts parts;
  private final IndexCounters counters;
  private final int followed;
  private final HostCursor host;
  private final LaneTree tree;
  private final LaneRanking[] rankings = new LaneRanking[LaneTree.LANES];
  private final @Nullable LaunchRequest[] samples = new @Nullable LaunchRequest[LaneTree.LANES];

  /** Per lane and resource. */
  private final long[] demands = new long[LaneTree.LANES * Resource.ALL.size()];

  /** Per row the lanes whose class it takes, as bits. */
  private final byte[] taking;

  private final double[] tuple;
  private int lanes;
  private long version;

  ClassGroup(
      FleetState fleet,
      TreeShape shape,
      StrategyParts parts,
      int followed,
      IndexCounters counters) {
    this.fleet = fleet;
    this.parts = parts;
    this.followed = followed;
    this.counters = counters;
    host = fleet.cursor();
    taking = new byte[fleet.hostCount()];
    tree = new LaneTree(shape, parts.hostTierCount());
    Arrays.setAll(rankings, lane -> new LaneRanking(tree, lane));
    tuple = new double[Math.max(1, parts.hostTierCount())];
    version = fleet.journal().version();
  }

  LaneTree tree() {
    return tree;
  }

  /** The hosts in a lane's order. */
  LaneRanking ranking(int lane) {
    return rankings[lane];
  }

  /** A lane that no class has, or {@link LaneTree#NONE}. */
  int freeLane() {
    for (int lane = 0; lane < LaneTree.LANES; lane++) {
      if (samples[lane] == null) {
        return lane;
      }
    }
    return TreeShape.NONE;
  }

  /** Whether no class has a lane. */
  boolean isEmpty() {
    for (LaunchRequest sample : samples) {
      if (sample != null) {
        return false;
      }
    }
    return true;
  }

  /** Gives a free lane to the class of a request. */
  void plant(int lane, LaunchRequest request) {
    bringUpToDate();
    samples[lane] = request;
    ResourceVector demand = request.demand();
    for (Resource resource : Resource.ALL) {
      demands[lane * Resource.ALL.size() + resource.ordinal()] = demand.get(resource);
    }
    lanes = Math.max(lanes, lane + 1);
    rebuild(lane);
  }

  /** Takes a lane from its class. */
  void uproot(int lane) {
    samples[lane] = null;
    tree.clear(lane);
  }

  /** Shows the fleet as it is now. */
  void bringUpToDate() {
    ChangeJournal journal = fleet.journal();
    long now = journal.version();
    if (!journal.reaches(version)) {
      rebuildAll();
    } else {
      follow(journal, now);
    }
    version = now;
  }

  private void follow(ChangeJournal journal, long now) {
    for (long at = version; at < now; at++) {
      if ((journal.aspects(at) & followed) != 0) {
        int row = journal.row(at);
        if (row == ChangeJournal.ALL_ROWS) {
          rebuildAll();
          return;
        }
        refresh(row);
      }
    }
  }

  private void refresh(int row) {
    long vcpu = fleet.free(Resource.VCPU, row);
    long memory = fleet.free(Resource.MEMORY, row);
    host.at(row);
    for (int lane = 0; lane < lanes; lane++) {
      LaunchRequest sample = samples[lane];
      if (sample != null) {
        int at = lane * Resource.ALL.size();
        boolean room = demands[at] <= vcpu && demands[at + 1] <= memory;
        refresh(row, lane, sample, room || !parts.needsRoom());
      }
    }
    counters.refreshes += lanes;
  }

  private void refresh(int row, int lane, LaunchRequest sample, boolean mayTake) {
    if (mayTake && parts.ofHost(host, sample, tuple)) {
      taking[row] |= (byte) (1 << lane);
      tree.set(row, lane, tuple);
    } else if ((taking[row] >> lane & 1) == 1) {
      taking[row] &= (byte) ~(1 << lane);
      tree.refuse(row, lane);
    }
  }

  private void rebuildAll() {
    for (int lane = 0; lane < lanes; lane++) {
      if (samples[lane] != null) {
        rebuild(lane);
      }
    }
  }

  private void rebuild(int lane) {
    LaunchRequest sample = Objects.requireNonNull(samples[lane]);
    for (int row = 0; row < fleet.hostCount(); row++) {
      if (parts.ofHost(host.at(row), sample, tuple)) {
        taking[row] |= (byte) (1 << lane);
        tree.store(row, lane, tuple);
      } else {
        taking[row] &= (byte) ~(1 << lane);
        tree.storeRefused(row, lane);
      }
    }
    tree.pullAll(lane);
    counters.rebuilds++;
  }
}
