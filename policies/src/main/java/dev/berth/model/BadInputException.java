package dev.berth.model;

/**
 * Something that a user wrote or pointed at is wrong. The message names what, which value, where
 * (file, line, key) and what to do; the command ends with status 2.
 */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadInputException(String message) {
    super(message);
  }

  public BadInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
