package dev.berth.configuration;

/**
 * One of the two sides of a conflict.
 *
 * @param says what it wants, for a reader
 * @param place where it is said: {@code file:line:column}, or a name
 */
public record Side(String says, String place) {

  @Override
  public String toString() {
    return "%s (%s)".formatted(says, place);
  }
}
