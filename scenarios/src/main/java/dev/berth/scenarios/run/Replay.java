package dev.berth.scenarios.run;

import dev.berth.admission.PolicyBook;
import dev.berth.configuration.Merge;
import dev.berth.counterfactual.Explained;
import dev.berth.draws.Draws;
import dev.berth.model.LaunchRequest;
import dev.berth.placer.Choice;
import dev.berth.placer.ForwardingPlacer;
import dev.berth.placer.Placer;
import dev.berth.ports.AccountStore;
import dev.berth.ports.RunRecorder;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.sim.Audit;
import dev.berth.sim.Simulation;
import dev.berth.sim.fleet.TruthListener;
import dev.berth.state.FleetState;
import dev.berth.state.FleetView;
import dev.berth.whatif.Hypothesis;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a cell again up to one request and explains the first decision about it. */
public final class Replay {

  private Replay() {}

  /**
   * What became of a request.
   *
   * @param explained the first decision about it; empty where it was refused at the door
   * @param refusal the rule that refused it at the door, with its values
   * @param merge what everybody wished of its instance
   */
  public record Answer(Optional<Explained> explained, String refusal, Merge merge) {}

  /**
   * The answer, or empty when the request does not arrive before the horizon.
   *
   * @param hypothesis how the fleet would differ at that instant
   */
  public static Optional<Answer> explain(Cell cell, long request, Hypothesis hypothesis) {
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
          new Door(request),
          TruthListener.NONE);
      return Optional.empty();
    } catch (Reached reached) {
      return Optional.of(
          new Answer(
              Optional.ofNullable(reached.explanation), reached.refusal, merge(cell, request)));
    }
  }

  /** The policies of a request as it is asked, which the manager has merged since. */
  private static Merge merge(Cell cell, long request) {
    AccountStore accounts = cell.scenario().tenancy().accounts();
    try (Workload workload = cell.scenario().workload().open(cell.draws())) {
      Arrival arrival = workload.next();
      while (arrival != null && arrival.request().id() != request) {
        arrival = workload.next();
      }
      if (arrival == null) {
        return Merge.NONE;
      }
      LaunchRequest asked = arrival.request();
      return accounts
          .account(asked.tenant())
          .map(account -> PolicyBook.merge(accounts, account, asked))
          .orElse(Merge.NONE);
    }
  }

  /** Ends the run when the request is refused before any host is asked. */
  private record Door(long request) implements RunRecorder {

    @Override
    public void refused(long tick, LaunchRequest refused, String rule, String detail) {
      if (refused.id() == request) {
        throw new Reached(null, "%s: %s".formatted(rule, detail));
      }
    }
  }

  /** Explains instead of choosing when the request comes, and ends the run. */
  private static final class Stopping extends ForwardingPlacer {

    private final long request;
    private final Hypothesis hypothesis;

    Stopping(Placer placer, long request, Hypothesis hypothesis) {
      super(placer);
      this.request = request;
      this.hypothesis = hypothesis;
    }

    @Override
    public void choose(
        FleetView fleet, LaunchRequest asked, int attempt, int cursor, Choice outcome) {
      if (asked.id() == request) {
        throw new Reached(Explained.of(under, on(fleet), asked, attempt, cursor), "");
      }
      under.choose(fleet, asked, attempt, cursor, outcome);
    }

    /** The fleet as it would be; a first decision is always about the whole state. */
    private FleetView on(FleetView fleet) {
      return fleet instanceof FleetState state ? hypothesis.on(state) : fleet;
    }
  }

  /** Carries the explanation out of the simulation. */
  private static final class Reached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable Explained explanation;
    private final String refusal;

    Reached(@Nullable Explained explanation, String refusal) {
      super("reached", null, false, false);
      this.explanation = explanation;
      this.refusal = refusal;
    }
  }
}
