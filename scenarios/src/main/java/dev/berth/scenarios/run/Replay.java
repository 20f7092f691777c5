package dev.berth.scenarios.run;

import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.Explainer;
import dev.berth.placer.Explanation;
import dev.berth.placer.Placer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.Audit;
import dev.berth.sim.Simulation;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.state.FleetView;
import dev.berth.strategy.Strategy;
import dev.berth.workload.Workload;
import java.util.Optional;

/** Runs a cell again up to one request and explains the first decision about it. */
public final class Replay {

  private Replay() {}

  /** The explanation, or empty when the request does not arrive before the horizon. */
  public static Optional<Explanation> explain(Cell cell, long request) {
    Scenario scenario = cell.scenario();
    Draws draws = cell.draws();
    Placer placer = Placers.of(cell, draws);
    try (Workload workload = scenario.workload().open(draws)) {
      Simulation.run(
          cell.simulation(draws, Audit.OFF),
          workload,
          new Stopping(placer, request),
          scenario.manager(),
          AccountStore.OPEN,
          RunRecorder.NONE,
          TruthListener.NONE);
      return Optional.empty();
    } catch (Reached reached) {
      return Optional.of(reached.explanation);
    }
  }

  /** Explains instead of choosing when the request comes, and ends the run. */
  private record Stopping(Placer placer, long request) implements Placer {

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
        throw new Reached(Explainer.explain(placer, fleet, asked, attempt, cursor));
      }
      placer.choose(fleet, asked, attempt, cursor, outcome);
    }

    @Override
    public String refusal(FleetView fleet, LaunchRequest asked) {
      return placer.refusal(fleet, asked);
    }
  }

  /** Carries the explanation out of the simulation. */
  private static final class Reached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Explanation explanation;

    Reached(Explanation explanation) {
      super("reached", null, false, false);
      this.explanation = explanation;
    }
  }
}
