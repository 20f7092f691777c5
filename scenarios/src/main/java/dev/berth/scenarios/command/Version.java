package dev.berth.scenarios.command;

import java.util.Objects;

/** The version of the program. */
final class Version {

  private Version() {}

  /** From the jar's manifest; {@code development} when run from classes. */
  static String number() {
    return Objects.requireNonNullElse(
        Berth.class.getPackage().getImplementationVersion(), "development");
  }
}
