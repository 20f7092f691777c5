package dev.berth.counterfactual;

import dev.berth.model.LaunchRequest;
import dev.berth.placer.Explainer;
import dev.berth.placer.Explanation;
import dev.berth.placer.Placer;
import dev.berth.placer.ScanPlacer;
import dev.berth.state.FleetView;

/** Why a decision is as it is, and what would have turned it. */
public record Explained(Explanation explanation, Counterfactuals counterfactuals) {

  /** Explains what a placer would choose; changes neither the fleet nor the placer. */
  public static Explained of(
      Placer placer, FleetView fleet, LaunchRequest request, int attempt, int cursor) {
    Placer aside = new ScanPlacer(placer.strategy(), placer.draws());
    Explanation explanation = Explainer.explain(aside, fleet, request, attempt, cursor);
    return new Explained(explanation, Counterfactuals.of(aside, fleet, explanation, cursor));
  }
}
