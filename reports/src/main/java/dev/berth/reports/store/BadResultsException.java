package dev.berth.reports.store;

/**
 * A result folder that cannot be written or read as it is. The message names the folder or file,
 * what is wrong with it and what to do.
 */
public final class BadResultsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadResultsException(String message) {
    super(message);
  }

  public BadResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}
