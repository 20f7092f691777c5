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
 * @param kelvinPerWatt by how much a host's temperatures are predicted to follow its power
 * @param draws from which selections and failures are drawn
 */
public record RelocationSetup(
    Optional<RelocationSpec> relocation,
    List<PowerCap> caps,
    double kelvinPerWatt,
    ActionSpec actions,
    FaultSpec faults,
    Draws draws) {

  /** Nothing moves, nothing fails. */
  public static final RelocationSetup NONE =
      new RelocationSetup(
          Optional.empty(), List.of(), 0, ActionSpec.DEFAULT, FaultSpec.NONE, new Draws(0));

  public RelocationSetup {
    caps = List.copyOf(caps);
  }
}
