package dev.berth.placer;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.strategy.Strategy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Asks every host in row order and keeps the best; the definition of what a strategy means. Time is
 * proportional to the number of hosts.
 */
public final class ScanPlacer implements Placer {

  private final Strategy strategy;
  private final Draws draws;
  private final double[] candidate;
  private final double[] best;
  private final double[] second;
  private int[] tied = new int[16];
  private int tiedCount;
  private int secondRow;
  private @Nullable FleetView lastFleet;
  private @Nullable HostCursor lastCursor;

  public ScanPlacer(Strategy strategy, Draws draws) {
    this.strategy = strategy;
    this.draws = draws;
    candidate = new double[strategy.tierCount()];
    best = new double[strategy.tierCount()];
    second = new double[strategy.tierCount()];
  }

  @Override
  public Strategy strategy() {
    return strategy;
  }

  @Override
  public Draws draws() {
    return draws;
  }

  @Override
  public void choose(
      FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    tiedCount = 0;
    secondRow = Decision.NO_HOST;
    HostCursor host = cursorOf(fleet);
    for (int row = 0; row < fleet.hostCount(); row++) {
      if (strategy.firstRefusal(host.at(row), request) < 0) {
        evaluate(host, request);
        offer(row);
      }
    }
    if (tiedCount == 0) {
      outcome.clear();
      return;
    }
    int picked =
        TieBreaker.pick(strategy.tieBreak(), tied, tiedCount, cursor, draws, request, attempt);
    if (tiedCount > 1) {
      outcome.set(tied[picked], tied[picked == 0 ? 1 : 0], 0);
    } else {
      outcome.set(tied[0], secondRow, secondRow == Decision.NO_HOST ? Double.NaN : lead());
    }
  }

  @Override
  public String refusal(FleetView fleet, LaunchRequest request) {
    return RefusalReason.of(strategy, fleet, request);
  }

  private void evaluate(HostCursor host, LaunchRequest request) {
    for (int tier = 0; tier < candidate.length; tier++) {
      candidate[tier] = strategy.tier(tier).value(host, request);
    }
  }

  private void offer(int row) {
    int order = tiedCount == 0 ? 1 : Arrays.compare(candidate, best);
    if (order > 0) {
      if (tiedCount > 0) {
        secondRow = tied[0];
        System.arraycopy(best, 0, second, 0, best.length);
      }
      System.arraycopy(candidate, 0, best, 0, best.length);
      tied[0] = row;
      tiedCount = 1;
    } else if (order == 0) {
      if (tiedCount == tied.length) {
        tied = Arrays.copyOf(tied, tiedCount * 2);
      }
      tied[tiedCount++] = row;
    } else if (secondRow == Decision.NO_HOST || Arrays.compare(candidate, second) > 0) {
      secondRow = row;
      System.arraycopy(candidate, 0, second, 0, second.length);
    }
  }

  private double lead() {
    for (int tier = 0; tier < best.length; tier++) {
      if (best[tier] != second[tier]) {
        return best[tier] - second[tier];
      }
    }
    throw new IllegalStateException("The second choice equals the best in every tier.");
  }

  private HostCursor cursorOf(FleetView fleet) {
    if (lastCursor == null || lastFleet != fleet) {
      lastFleet = fleet;
      lastCursor = fleet.cursor();
    }
    return lastCursor;
  }
}
