package dev.berth.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.contract.ScoreContract;
import dev.berth.laws.ScoreUnderLaw;
import dev.berth.score.Scores;
import dev.berth.term.TermType;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedScoresTest implements ScoreContract {

  @Override
  public List<ScoreUnderLaw> subjects() {
    return ShippedTerms.scores();
  }

  @Test
  void everyRegisteredScore_runsTheContract() {
    assertEquals(
        Scores.REGISTRY.all().stream().map(TermType::name).collect(Collectors.toSet()),
        subjects().stream()
            .map(s -> s.name().replaceFirst("\\{.*", ""))
            .collect(Collectors.toSet()));
  }
}
