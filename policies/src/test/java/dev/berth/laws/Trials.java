package dev.berth.laws;

import java.util.Optional;

/**
 * Tries a law in many random situations, from a seed, and shrinks what breaks it.
 *
 * @param tries situations per law
 */
public record Trials(long seed, int tries) {

  /** Enough for every planted bug of the kit's own tests. */
  public static final int DEFAULT_TRIES = 150;

  /** {@code -Dberth.laws.seed} and {@code -Dberth.laws.tries}, else seed 1 and the default. */
  public static Trials configured() {
    return new Trials(
        Long.getLong("berth.laws.seed", 1L), Integer.getInteger("berth.laws.tries", DEFAULT_TRIES));
  }

  /** A situation in which a law does not hold. */
  public record CounterExample(String law, Situation situation, Throwable broken) {

    /** The law, what broke, the situation as a table and as YAML. */
    public String text() {
      return "The law \"%s\" is broken: %s%n%s".formatted(law, broken.getMessage(), situation);
    }
  }

  /** Passes, or fails with the smallest situation found that breaks the law. */
  public <T> void require(Law<T> law, T subject) {
    Optional<CounterExample> found = search(law, subject);
    if (found.isPresent()) {
      throw new AssertionError(found.get().text(), found.get().broken());
    }
  }

  /** The smallest situation found that breaks the law, if any does. */
  public <T> Optional<CounterExample> search(Law<T> law, T subject) {
    return new Search(seed, tries)
        .smallest(Situations.any(), situation -> law.check().check(subject, situation))
        .map(found -> new CounterExample(law.name(), found.value(), found.broken()));
  }

  /** The text of what breaks a law of detectors or selectors, if anything does. */
  public <T, S> Optional<String> search(RelocationLaw<T, S> law, T subject) {
    return new Search(seed, tries)
        .smallest(law.situations(), situation -> law.check().accept(subject, situation))
        .map(
            found ->
                "The law \"%s\" is broken: %s%n%s"
                    .formatted(law.name(), found.broken().getMessage(), found.value()));
  }

  /** Passes, or fails with the smallest situation found that breaks the law. */
  public <T, S> void require(RelocationLaw<T, S> law, T subject) {
    search(law, subject)
        .ifPresent(
            text -> {
              throw new AssertionError(text);
            });
  }
}
