package dev.berth.laws;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Tries a law in many random situations, from a seed, and shrinks what breaks it.
 *
 * @param tries situations per law
 */
public record Trials(long seed, int tries) {

  /** Enough for every planted bug of the kit's own tests. */
  public static final int DEFAULT_TRIES = 150;

  private static final int SHRINK_STEPS = 3000;

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
    AtomicReference<Optional<CounterExample>> found = new AtomicReference<>(Optional.empty());
    JqwikSession.run(() -> found.set(searchIn(Situations.any(), law, subject)));
    return found.get();
  }

  private <T> Optional<CounterExample> searchIn(
      Arbitrary<Situation> situations, Law<T> law, T subject) {
    RandomGenerator<Situation> generator = situations.generator(tries, true);
    Random random = new Random(seed);
    for (int i = 0; i < tries; i++) {
      Shrinkable<Situation> situation = generator.next(random);
      Optional<Throwable> broken = broken(law, subject, situation.value());
      if (broken.isPresent()) {
        Shrinkable<Situation> small = shrink(law, subject, situation);
        return Optional.of(
            new CounterExample(
                law.name(), small.value(), broken(law, subject, small.value()).orElseThrow()));
      }
    }
    return Optional.empty();
  }

  /** Greedy: goes to the first smaller situation that breaks the law too, while there is one. */
  private static <T> Shrinkable<Situation> shrink(
      Law<T> law, T subject, Shrinkable<Situation> from) {
    int[] left = {SHRINK_STEPS};
    Shrinkable<Situation> best = from;
    Optional<Shrinkable<Situation>> smaller = Optional.of(from);
    while (smaller.isPresent() && left[0] > 0) {
      best = smaller.get();
      smaller =
          best.shrink()
              .takeWhile(candidate -> left[0]-- > 0)
              .filter(candidate -> broken(law, subject, candidate.value()).isPresent())
              .findFirst();
    }
    return best;
  }

  private static <T> Optional<Throwable> broken(Law<T> law, T subject, Situation situation) {
    try {
      law.check().check(subject, situation);
      return Optional.empty();
    } catch (RuntimeException | AssertionError broken) {
      return Optional.of(broken);
    }
  }
}
