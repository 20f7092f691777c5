package dev.berth.scenarios.spec;

import dev.berth.ports.AccountStore;
import java.nio.file.Path;
import java.util.List;

/**
 * Whose requests a scenario takes, and by which policies.
 *
 * @param inputs the files that say it
 */
public record Tenancy(AccountStore accounts, List<Path> inputs) {

  /** Everybody may have everything. */
  public static final Tenancy OPEN = new Tenancy(AccountStore.OPEN, List.of());

  public Tenancy {
    inputs = List.copyOf(inputs);
  }
}
