package dev.berth.scenarios.command;

import com.beust.jcommander.Parameter;
import java.nio.file.Path;

/** The option that every command with an account store has. */
final class StoreOption {

  /** The environment variable that names the store. */
  static final String VARIABLE = "BERTH_ACCOUNTS";

  private static final String DEFAULT = "berth-accounts.db";

  @Parameter(
      names = "--store",
      description =
          "the account store; the file that BERTH_ACCOUNTS names, else ./berth-accounts.db")
  private String store = "";

  Path path(Console console) {
    String named = System.getenv(VARIABLE);
    String file = !store.isEmpty() ? store : named == null || named.isBlank() ? DEFAULT : named;
    return console.path(file);
  }
}
