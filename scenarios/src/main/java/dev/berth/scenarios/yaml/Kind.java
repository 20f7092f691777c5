package dev.berth.scenarios.yaml;

/** A type of value: how it is read from a file and how it is written back. */
public interface Kind<T> {

  /**
   * @throws dev.berth.model.BadInputException when the value is none of this kind
   */
  T read(Value value);

  /** The plain value that reads as the same again. */
  default Object plain(T value) {
    return value.toString();
  }
}
