package dev.berth.traces.twin;

import dev.berth.model.Flavor;
import java.util.List;

/**
 * What a twin knows of its trace: when batches come, how large they are, which flavors they hold,
 * how long instances live and what already ran at the start.
 *
 * @param name of the trace or preset
 * @param notes where the figures come from and what is assumed
 * @param rates when batches come
 * @param flavors that occur, in the order of their indices
 * @param batches how large batches are and what they hold
 * @param lifetimes one law per flavor
 * @param together probability that a member of a batch lives exactly as long as the batch's first
 *     member of the same flavor
 * @param tenantReuse probability that a batch belongs to a tenant that was seen before
 * @param warm what runs at the start
 */
public record TwinModel(
    String name,
    List<String> notes,
    BatchRates rates,
    List<Flavor> flavors,
    BatchLaw batches,
    List<LifetimeLaw> lifetimes,
    double together,
    double tenantReuse,
    WarmLaw warm) {

  public TwinModel {
    notes = List.copyOf(notes);
    flavors = List.copyOf(flavors);
    lifetimes = List.copyOf(lifetimes);
    if (flavors.isEmpty() || flavors.size() != lifetimes.size()) {
      throw new IllegalArgumentException(
          "The twin model %s has %d flavors and %d lifetime laws; it needs one law per flavor."
              .formatted(name, flavors.size(), lifetimes.size()));
    }
    Probability.require("together", together);
    Probability.require("tenantReuse", tenantReuse);
  }

  /**
   * Instances that already run when the trace starts.
   *
   * @param instances how many; 0 where the trace names none
   * @param flavorWeights one per flavor
   * @param residual law of the rest of their lives
   */
  public record WarmLaw(long instances, List<Double> flavorWeights, LifetimeLaw residual) {

    public WarmLaw {
      flavorWeights = List.copyOf(flavorWeights);
    }
  }
}
