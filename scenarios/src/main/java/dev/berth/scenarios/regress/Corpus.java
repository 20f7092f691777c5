package dev.berth.scenarios.regress;

import dev.berth.draws.Draws;
import dev.berth.draws.SequentialDraws;
import dev.berth.draws.Stream;
import dev.berth.model.LaunchRequest;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.workload.Arrival;
import dev.berth.workload.Workload;
import java.util.function.Consumer;

/**
 * The questions of a baseline: four in five about generated fleets with their histories, the others
 * about the scenario's fleet and its requests.
 *
 * @param decisions how many questions, 10 to 10 million
 */
record Corpus(long seed, int decisions, Scenario scenario) {

  static final int FEWEST = 10;
  static final int MOST = 10_000_000;

  private static final int PER_FLEET = 100;
  private static final int PER_OBSERVATION = 10;
  private static final Stream STREAM = Stream.named("regress");

  /** Asks every question in order; the fleet of a question is valid during the call only. */
  void forEach(Consumer<Question> asked) {
    int generated = decisions - decisions / 5;
    for (int first = 0; first < generated; first += PER_FLEET) {
      generated(first / PER_FLEET, Math.min(PER_FLEET, generated - first), asked);
    }
    fromScenario(decisions - generated, asked);
  }

  private void generated(int fleet, int questions, Consumer<Question> asked) {
    SequentialDraws draws = new Draws(seed).sequence(STREAM, fleet);
    History history = new History(GeneratedFleets.fleet(draws), draws);
    // from departures as likely as launches (nearly empty) to almost none (nearly full)
    int perDeparture = 1 + draws.nextInt(12);
    for (int i = 0; i < questions; i++) {
      if (i % PER_OBSERVATION == 0) {
        history.observe();
      }
      LaunchRequest request = GeneratedFleets.request(i, draws);
      asked.accept(
          new Question("g%d-%d".formatted(fleet, i), history.state(), request, history.cursor()));
      history.launch(request);
      if (draws.nextInt(perDeparture) == 0) {
        history.departAny();
      }
    }
  }

  private void fromScenario(int questions, Consumer<Question> asked) {
    int part = 0;
    int left = questions;
    while (left > 0) {
      int answered = fromReplication(part++, left, asked);
      if (answered == 0) {
        throw new IllegalStateException("The scenario has no requests.");
      }
      left -= answered;
    }
  }

  /** The number of questions that one replication of the scenario's workload gave. */
  private int fromReplication(int replication, int most, Consumer<Question> asked) {
    Draws draws = new Draws(seed).replication(replication);
    SequentialDraws sequence = draws.sequence(STREAM, 0);
    History history = new History(scenario.hosts(), sequence);
    history.observe();
    int count = 0;
    try (Workload workload = scenario.workload().open(draws)) {
      for (Arrival arrival = workload.next();
          arrival != null && count < most;
          arrival = workload.next()) {
        LaunchRequest request = arrival.request();
        if (!arrival.warm()) {
          String id = "s%d-%d".formatted(replication, count++);
          asked.accept(new Question(id, history.state(), request, history.cursor()));
          if (sequence.nextInt(3) > 0) {
            history.departAny();
          }
        }
        history.launch(request);
      }
    }
    return count;
  }
}
