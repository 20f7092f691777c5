package dev.berth.scenarios.command;

/** What the command ends with. */
final class ExitStatus {

  static final int DONE = 0;
  static final int CHECK_FAILED = 1;
  static final int BAD_INPUT = 2;
  static final int INTERNAL_ERROR = 3;

  private ExitStatus() {}
}
