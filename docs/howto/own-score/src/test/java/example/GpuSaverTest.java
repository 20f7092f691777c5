package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.contract.ScoreContract;
import dev.berth.laws.ScoreUnderLaw;
import dev.berth.strategy.KnownTerms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole battery of laws, for the defaults and for half the penalty. */
class GpuSaverTest implements ScoreContract {

  @Override
  public List<ScoreUnderLaw> subjects() {
    return List.of(
        new ScoreUnderLaw("gpu-saver", () -> new GpuSaver(1)),
        new ScoreUnderLaw("gpu-saver{penalty=0.5}", () -> new GpuSaver(0.5)));
  }

  @Test
  void berth_findsItByName() {
    assertEquals(
        new GpuSaver(0.25),
        KnownTerms.onClassPath().scores().get("gpu-saver").create(Map.of("penalty", 0.25)));
  }
}
