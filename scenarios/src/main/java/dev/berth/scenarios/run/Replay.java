package dev.berth.scenarios.run;

import dev.berth.counterfactual.Explained;
import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.Placer;
import dev.berth.ports.RunRecorder;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.Audit;
import dev.berth.sim.Simulation;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import dev.berth.whatif.Hypothesis;
import dev.berth.workload.Workload;
import java.util.Optional;

/** Runs a cell again up to one request and explains the first decision about it. */
public final class Replay {

  private Replay() {}

  /**
   * The explanation, or empty when the request does not arrive before the horizon.
   *
   * @param hypothesis how the fleet would differ at that instant
   */
  public static Optional<Explained> explain(Cell cell, long request, Hypothesis hypothesis) {
    Scenario scenario = cell.scenario();
    Draws draws = cell.draws();
    Placer placer = Placers.of(cell, draws);
    try (Workload workload = scenario.workload().open(draws)) {
      Simulation.run(
          cell.simulation(draws, Audit.OFF),
          workload,
          new Stopping(placer, request, hypothesis),
          scenario.manager(),
          scenario.tenancy().accounts(),
          RunRecorder.NONE,
          TruthListener.NONE);
      return Optional.empty();
    } catch (Reached reached) {
      return Optional.of(reached.explanation);
    }
  }

  /** Explains instead of choosing when the request comes, and ends the run. */
  private record Stopping(Placer placer, long request, Hypothesis hypothesis) implements Placer {

    @Override
    public Strategy strategy() {
      return placer.strategy();
    }

    @Override
    public Draws draws() {
      return placer.draws();
    }

    @Override
    public void choose(
        FleetView fleet, LaunchRequest asked, int attempt, int cursor, Choice outcome) {
      if (asked.id() == request) {
        throw new Reached(Explained.of(placer, on(fleet), asked, attempt, cursor));
      }
      placer.choose(fleet, asked, attempt, cursor, outcome);
    }

    /** The fleet as it would be; a first decision is always about the whole state. */
    private FleetView on(FleetView fleet) {
      return fleet instanceof FleetState state ? hypothesis.on(state) : fleet;
    }

    @Override
    public String refusal(FleetView fleet, LaunchRequest asked) {
      return placer.refusal(fleet, asked);
    }
  }

  /** Carries the explanation out of the simulation. */
  private static final class Reached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Explained explanation;

    Reached(Explained explanation) {
      super("reached", null, false, false);
      this.explanation = explanation;
    }
  }
}
