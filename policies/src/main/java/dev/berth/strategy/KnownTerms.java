package dev.berth.strategy;

import dev.berth.constraint.Constraints;
import dev.berth.model.BadInputException;
import dev.berth.score.Scores;
import dev.berth.term.Constraint;
import dev.berth.term.Registry;
import dev.berth.term.Score;
import dev.berth.term.TermProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The constraints and scores that ship and those of {@link TermProvider}s on the class path. */
public record KnownTerms(Registry<Constraint> constraints, Registry<Score> scores) {

  /**
   * Looks at the class path.
   *
   * @throws BadInputException when a provider cannot be made or brings a name that is taken
   */
  public static KnownTerms onClassPath() {
    return with(providers());
  }

  /** What ships and what these providers bring. */
  public static KnownTerms with(List<TermProvider> providers) {
    return new KnownTerms(
        Constraints.REGISTRY.with(
            providers.stream().flatMap(provider -> provider.constraints().stream()).toList()),
        Scores.REGISTRY.with(
            providers.stream().flatMap(provider -> provider.scores().stream()).toList()));
  }

  private static List<TermProvider> providers() {
    List<TermProvider> providers = new ArrayList<>();
    try {
      ServiceLoader.load(TermProvider.class).forEach(providers::add);
    } catch (ServiceConfigurationError broken) {
      throw new BadInputException(
          "A term provider on the class path cannot be used: %s; check its entry under META-INF/services."
              .formatted(broken.getMessage()),
          broken);
    }
    return providers;
  }
}
