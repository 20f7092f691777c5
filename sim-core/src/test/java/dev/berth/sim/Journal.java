package dev.berth.sim;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.ports.RunRecorder;
import dev.berth.sim.fleet.FleetTruth;
import dev.berth.sim.fleet.TruthListener;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a run tells, one line each. */
final class Journal implements RunRecorder, TruthListener {

  final List<String> decisions = new ArrayList<>();
  final List<String> samples = new ArrayList<>();
  final List<Integer> hosts = new ArrayList<>();

  @Override
  public void decided(Decision decision, LaunchRequest request) {
    decisions.add(
        "%d %s %s %d %s"
            .formatted(
                decision.tick(),
                request.name(),
                decision.outcome(),
                decision.host(),
                decision.reason()));
    if (decision.outcome() == Decision.Outcome.PLACED) {
      hosts.add(decision.host());
    }
  }

  @Override
  public void sampled(long tick, FleetTruth truth) {
    samples.add("%d %d %s".formatted(tick, truth.running(), truth.powerWatts()));
  }
}
