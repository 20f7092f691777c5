package dev.berth.scenarios.yaml;

/**
 * Where a value was written.
 *
 * @param source a file's name as the user gave it, or the option that holds the value
 * @param line from 1; 0 when the source has no lines
 * @param column from 1
 */
public record Place(String source, int line, int column) {

  /** A place in a source that has no lines, such as an option of the command line. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? source : "%s:%d:%d".formatted(source, line, column);
  }
}
