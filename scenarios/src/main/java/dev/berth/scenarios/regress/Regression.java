package dev.berth.scenarios.regress;

import dev.berth.model.BadInputException;
import dev.berth.scenarios.spec.LoadedStrategy;
import dev.berth.scenarios.spec.Locations;
import dev.berth.scenarios.spec.Scenario;
import dev.berth.scenarios.spec.Study;
import dev.berth.scenarios.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records baselines and checks strategies against them. */
public final class Regression {

  private static final String SMALL = "/regress/small.yaml";

  private final Locations locations;

  public Regression(Locations locations) {
    this.locations = locations;
  }

  /**
   * Writes what the strategy decides now.
   *
   * @param scenario path of a scenario, or empty for the one that ships
   * @return the number of decisions
   */
  public int record(Path out, LoadedStrategy strategy, long seed, int decisions, String scenario) {
    if (decisions < Corpus.FEWEST || decisions > Corpus.MOST) {
      throw new BadInputException(
          "--decisions %d: must be from %d to %d."
              .formatted(decisions, Corpus.FEWEST, Corpus.MOST));
    }
    Baseline baseline = now(strategy, seed, decisions, scenario, List.of("first record"));
    BaselineFile.write(out, baseline);
    return baseline.answers().size();
  }

  /**
   * Compares what the strategy decides now with a baseline.
   *
   * @param accept why the changes are wanted; empty leaves the baseline as it is
   */
  public Outcome check(Path file, LoadedStrategy strategy, String accept) {
    Baseline before = BaselineFile.read(file);
    Baseline now =
        now(strategy, before.seed(), before.answers().size(), before.scenario(), before.reasons());
    Comparison comparison = Comparison.of(before, now);
    boolean accepted = !accept.isEmpty() && !comparison.unchanged();
    if (accepted) {
      List<String> reasons = new ArrayList<>(before.reasons());
      reasons.add(accept.strip().replace('\n', ' '));
      BaselineFile.write(file, with(now, reasons));
    }
    return new Outcome(
        new ComparisonPage(comparison, turns(strategy, comparison)).text(),
        comparison.unchanged() || accepted,
        accepted);
  }

  /**
   * What a check found.
   *
   * @param text for the reader
   * @param passed nothing changed unasked
   * @param accepted the baseline is a new one
   */
  public record Outcome(String text, boolean passed, boolean accepted) {}

  private Map<String, List<String>> turns(LoadedStrategy strategy, Comparison comparison) {
    Baseline now = comparison.now();
    Corpus corpus = new Corpus(now.seed(), now.answers().size(), scenario(now.scenario()));
    return Turns.of(strategy.spec(), corpus, ComparisonPage.shown(comparison));
  }

  private Baseline now(
      LoadedStrategy strategy, long seed, int decisions, String scenario, List<String> reasons) {
    Scenario small = scenario(scenario);
    return new Baseline(
        strategy.spec().name(),
        seed,
        scenario,
        reasons,
        strategy.definition(),
        KpiValues.of(small, strategy.spec()),
        Answering.of(strategy.spec(), new Corpus(seed, decisions, small)));
  }

  private static Baseline with(Baseline b, List<String> reasons) {
    return new Baseline(
        b.strategy(), b.seed(), b.scenario(), reasons, b.definition(), b.kpis(), b.answers());
  }

  private Scenario scenario(String path) {
    Study study =
        path.isEmpty()
            ? Study.of(YamlReader.parse(small(), SMALL), "small", locations)
            : Study.read(locations.folder().resolve(path), List.of(), List.of(), locations);
    return study.base();
  }

  private static String small() {
    try (InputStream in = Objects.requireNonNull(Regression.class.getResourceAsStream(SMALL))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
