package dev.berth.laws;

import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Looks for a value that breaks a check, from a seed, and shrinks it greedily.
 *
 * @param tries values per check
 */
record Search(long seed, int tries) {

  private static final int SHRINK_STEPS = 3000;

  /** A value that breaks a check, and how. */
  record Found<S>(S value, Throwable broken) {}

  /** The smallest value found that breaks the check, if any does. */
  <S> Optional<Found<S>> smallest(Arbitrary<S> values, Consumer<S> check) {
    AtomicReference<Optional<Found<S>>> found = new AtomicReference<>(Optional.empty());
    JqwikSession.run(() -> found.set(search(values, check)));
    return found.get();
  }

  private <S> Optional<Found<S>> search(Arbitrary<S> values, Consumer<S> check) {
    RandomGenerator<S> generator = values.generator(tries, true);
    Random random = new Random(seed);
    for (int i = 0; i < tries; i++) {
      Shrinkable<S> value = generator.next(random);
      if (broken(check, value.value()).isPresent()) {
        S small = shrink(check, value).value();
        return Optional.of(new Found<>(small, broken(check, small).orElseThrow()));
      }
    }
    return Optional.empty();
  }

  /** Goes to the first smaller value that breaks the check too, while there is one. */
  private static <S> Shrinkable<S> shrink(Consumer<S> check, Shrinkable<S> from) {
    int[] left = {SHRINK_STEPS};
    Shrinkable<S> best = from;
    Optional<Shrinkable<S>> smaller = Optional.of(from);
    while (smaller.isPresent() && left[0] > 0) {
      best = smaller.get();
      smaller =
          best.shrink()
              .takeWhile(candidate -> left[0]-- > 0)
              .filter(candidate -> broken(check, candidate.value()).isPresent())
              .findFirst();
    }
    return best;
  }

  private static <S> Optional<Throwable> broken(Consumer<S> check, S value) {
    try {
      check.accept(value);
      return Optional.empty();
    } catch (RuntimeException | AssertionError broken) {
      return Optional.of(broken);
    }
  }
}
