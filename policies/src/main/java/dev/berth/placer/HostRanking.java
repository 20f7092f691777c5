package dev.berth.placer;

import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;

/** The hosts of a fleet in the order in which one request class wants them. */
final class HostRanking implements RowFollower {

  private final FleetState fleet;
  private final Strategy strategy;
  private final HostCursor host;
  private final TournamentTree tree;
  private final double[] tierValues;
  private long version = NEVER;

  HostRanking(FleetState fleet, Strategy strategy) {
    this.fleet = fleet;
    this.strategy = strategy;
    host = fleet.cursor();
    tree = new TournamentTree(fleet.hostCount(), strategy.tierCount());
    tierValues = new double[strategy.tierCount()];
  }

  TournamentTree tree() {
    return tree;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public void setVersion(long newVersion) {
    version = newVersion;
  }

  @Override
  public void refresh(int row, LaunchRequest request) {
    tree.set(row, evaluate(row, request), tierValues);
  }

  @Override
  public void rebuild(LaunchRequest request) {
    for (int row = 0; row < fleet.hostCount(); row++) {
      tree.store(row, evaluate(row, request), tierValues);
    }
    tree.pullAll();
  }

  private boolean evaluate(int row, LaunchRequest request) {
    if (strategy.firstRefusal(host.at(row), request) >= 0) {
      return false;
    }
    for (int tier = 0; tier < tierValues.length; tier++) {
      tierValues[tier] = strategy.tier(tier).value(host, request);
    }
    return true;
  }
}
