package dev.berth.kit;

import dev.berth.draws.Draws;
import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.placer.RefusalReason;
import dev.berth.state.DeviceAssigner;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.state.HostCursor;
import dev.berth.state.HostView;
import dev.berth.strategy.Strategy;
import dev.berth.strategy.Tier;

/** A placer for one tier with one fault. */
final class Greedy implements Placer {

  /** What it does wrong. The first three were found in published schedulers. */
  enum Fault {
    MIN_VALUE,
    RAW,
    ACCUMULATES,
    LAST,
    NO_LEVELS,
    ABSOLUTE,
    NO_CONSTRAINTS,
    OFF_BY_ONE,
    CHANGES
  }

  private final Strategy strategy;
  private final Fault fault;
  private double carried;

  Greedy(Strategy strategy, Fault fault) {
    this.strategy = strategy;
    this.fault = fault;
  }

  @Override
  public Strategy strategy() {
    return strategy;
  }

  @Override
  public Draws draws() {
    return new Draws(1);
  }

  @Override
  public void choose(
      FleetView fleet, LaunchRequest request, int attempt, int cursor, Choice outcome) {
    double best = fault == Fault.MIN_VALUE ? Double.MIN_VALUE : Double.NEGATIVE_INFINITY;
    int winner = Decision.NO_HOST;
    HostCursor host = fleet.cursor();
    int last = fleet.hostCount() - (fault == Fault.OFF_BY_ONE ? 1 : 0);
    for (int row = 0; row < last; row++) {
      host.at(row);
      if (fault != Fault.NO_CONSTRAINTS && strategy.firstRefusal(host, request) >= 0) {
        continue;
      }
      double value = value(strategy.tier(0), host, request);
      if (value > best || (fault == Fault.LAST && value == best)) {
        winner = row;
        best = fault == Fault.RAW ? raw(strategy.tier(0), host, request) : value;
      }
    }
    outcome.set(winner, Decision.NO_HOST, Double.NaN);
    if (fault == Fault.CHANGES && winner >= 0 && fleet instanceof FleetState state) {
      state
          .ledger()
          .reserve(request, DeviceAssigner.assign(host.at(winner), request.flavor().shape()));
    }
  }

  @Override
  public String refusal(FleetView fleet, LaunchRequest request) {
    return RefusalReason.of(strategy, fleet, request);
  }

  private double value(Tier tier, HostView host, LaunchRequest request) {
    double mean = tier.mean(host, request);
    return switch (fault) {
      case NO_LEVELS -> mean;
      case ABSOLUTE -> Math.abs(mean);
      case ACCUMULATES -> carried += mean;
      default -> tier.quantised(mean);
    };
  }

  /** The sum of weight x score before it is divided. */
  private static double raw(Tier tier, HostView host, LaunchRequest request) {
    double sum = 0;
    for (int term = 0; term < tier.size(); term++) {
      sum += tier.score(term).score(host, request) * (term + 1);
    }
    return sum;
  }
}
