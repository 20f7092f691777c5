package dev.berth.sim;

import dev.berth.draws.Draws;
import dev.berth.model.PowerCap;
import dev.berth.sim.fault.FaultSpec;
import dev.berth.sim.fleet.ActionSpec;
import dev.berth.strategy.RelocationSpec;
import java.util.List;
import java.util.Optional;

/**
 * Whether and how instances move, and what fails.
 *
 * @param relocation empty where instances stay
 * @param caps on the power of failure domains
 * @param prediction what relocation expects of temperatures
 * @param draws from which selections and failures are drawn
 */
public record RelocationSetup(
    Optional<RelocationSpec> relocation,
    List<PowerCap> caps,
    Prediction prediction,
    ActionSpec actions,
    FaultSpec faults,
    Draws draws) {

  /**
   * By how much temperatures are predicted to follow a host's power. The defaults are assumed: 200
   * W more make a processor 20 K hotter, and the air before the host 2 K.
   */
  public record Prediction(double kelvinPerWatt, double inletKelvinPerWatt) {

    public static final Prediction DEFAULT = new Prediction(0.1, 0.01);
  }

  /** Nothing moves, nothing fails. */
  public static final RelocationSetup NONE =
      new RelocationSetup(
          Optional.empty(),
          List.of(),
          Prediction.DEFAULT,
          ActionSpec.DEFAULT,
          FaultSpec.NONE,
          new Draws(0));

  public RelocationSetup {
    caps = List.copyOf(caps);
  }

  /** The same for a strategy and a replication. */
  public RelocationSetup with(Optional<RelocationSpec> rules, Draws replication) {
    return new RelocationSetup(rules, caps, prediction, actions, faults, replication);
  }

  /** Whether anything fails. */
  public boolean fails() {
    return !faults.isEmpty()
        || actions.launchFailureProbability() > 0
        || actions.migration().failureProbability() > 0;
  }
}
