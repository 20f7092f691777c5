package dev.berth.scenarios.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.berth.laws.Law;
import dev.berth.laws.Situation;
import dev.berth.laws.SituationPage;
import dev.berth.laws.Trials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the laws kit prints of a broken law is a scenario that runs. */
class CounterExampleTest {

  @TempDir Path folder;

  @Test
  void aShrunkenCounterExample_runs() throws IOException {
    Law<String> atMostOneInstance =
        new Law<>(
            "a fleet never holds two instances",
            "",
            (subject, situation) ->
                Law.require(situation.state().totals().instances() < 2, "two instances"));
    runs(new Trials(1, 500).search(atMostOneInstance, "").orElseThrow().situation());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyLargeSituation_runs(long seed) throws IOException {
    int[] most = {0};
    Situation[] largest = new Situation[1];
    Law<String> always =
        new Law<>(
            "holds",
            "",
            (subject, situation) -> {
              if (situation.steps().size() > most[0]) {
                most[0] = situation.steps().size();
                largest[0] = situation;
              }
            });
    new Trials(seed, 60).require(always, "");
    runs(largest[0]);
  }

  private void runs(Situation situation) throws IOException {
    Files.writeString(folder.resolve("counter.yaml"), SituationPage.yaml(situation));
    Files.writeString(folder.resolve("requests.csv"), SituationPage.csv(situation));
    CommandLine.Result result = CommandLine.in(folder).run("run", "counter.yaml", "--out", "out");
    assertEquals(ExitStatus.DONE, result.status(), result.err() + situation);
    assertTrue(Files.exists(folder.resolve("out/kpis.csv")));
  }
}
