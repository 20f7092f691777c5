package dev.berth.laws;

/**
 * Something that holds of a subject in every situation.
 *
 * @param name a short sentence
 * @param why what goes wrong where it does not hold
 */
public record Law<T>(String name, String why, Check<T> check) {

  /** Throws a {@link Broken} where the law does not hold. */
  @FunctionalInterface
  public interface Check<T> {
    void check(T subject, Situation situation);
  }

  /** A law does not hold in one situation. */
  public static final class Broken extends AssertionError {

    private static final long serialVersionUID = 1L;

    public Broken(String message) {
      super(message);
    }
  }

  /** Throws where the condition is false. */
  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more dependency
  public static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new Broken(message.formatted(values));
    }
  }
}
