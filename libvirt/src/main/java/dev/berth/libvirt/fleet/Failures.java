package dev.berth.libvirt.fleet;

import java.util.concurrent.CompletionException;

/** What went wrong, in words. */
final class Failures {

  private Failures() {}

  static String message(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Without the host's name, which whoever prints it knows. */
  static String reason(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof HostUnreachableException unreachable
        ? unreachable.reason()
        : message(failure);
  }
}
