package dev.berth.traces.utilisation;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.workload.Utilisation;

/**
 * Gives every instance its use of resources over time, as a pure function of the draws, the
 * request's id and the tick.
 */
public interface UtilisationModel {

  /** What the instance of a request uses. */
  Utilisation of(LaunchRequest request, Draws draws);

  /** How many bad records of its source were left out. */
  default long leftOut() {
    return 0;
  }

  /** What the model assumes, in one sentence for the report. */
  String assumption();
}
