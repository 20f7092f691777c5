package dev.berth.traces;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.berth.model.BadInputException;
import org.junit.jupiter.api.function.Executable;

/** What a user is told when an input is refused. */
public final class Refusal {

  private Refusal() {}

  /** The message of the {@link BadInputException} that the code must throw. */
  public static String of(Executable code) {
    return String.valueOf(assertThrows(BadInputException.class, code).getMessage());
  }
}
