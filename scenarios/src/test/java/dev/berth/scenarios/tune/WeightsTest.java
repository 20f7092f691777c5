package dev.berth.scenarios.tune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.yaml.YamlReader;
import dev.berth.strategy.StrategySpec;
import dev.berth.strategy.TierSpec.Weighted;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** Weights as points of a search. */
class WeightsTest {

  private static final StrategySpec STRATEGY =
      Study.of(
              YamlReader.parse(
                  """
                  datacenter:
                    hostTypes: [{name: h, vcpus: 4, memory: 4 GiB}]
                    groups: [{type: h, count: 1}]
                  workload: {source: azure-2017-generator}
                  strategies:
                    - name: mixed
                      tiers:
                        - scores: [{score: busy}]
                        - scores: [{score: used-after, weight: 2}, {score: alignment, weight: -4}, {score: balance}]
                  """,
                  "test"),
              "test",
              new Locations(Path.of(""), Path.of("")))
          .base()
          .strategies()
          .get(0);

  @Property(tries = 200)
  void aPointAndItsStrategy_areTheSame_andSignsStay(
      @ForAll @DoubleRange(min = -5, max = 5) double second,
      @ForAll @DoubleRange(min = -5, max = 5) double third) {
    StrategySpec at = Weights.at(STRATEGY, new double[] {second, third});
    // Weights are rounded to 1e-4, which is at most 1 % of exp(-5) = 0.0067.
    assertArrayEquals(new double[] {second, third}, Weights.logarithms(at), 0.01);
    List<Weighted> scores = at.tiers().get(1).scores();
    assertEquals(1, scores.get(0).weight(), 0);
    assertEquals(-1, Math.signum(scores.get(1).weight()), 0);
    assertEquals(STRATEGY.tiers().get(0), at.tiers().get(0));
  }

  @Property(tries = 1)
  void theOriginal_isRelativeToItsFirstWeight() {
    // ln(4 / 2), ln(1 / 2)
    assertArrayEquals(
        new double[] {Math.log(2), -Math.log(2)}, Weights.logarithms(STRATEGY), 1e-12);
  }
}
