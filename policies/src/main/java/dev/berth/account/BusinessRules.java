package dev.berth.account;

import java.util.List;
import java.util.Optional;

/**
 * What was agreed with a tenant, whatever its policies say.
 *
 * @param dedicatedHosts whether its hosts run its own instances only
 * @param zones where its instances may stand; empty allows all
 * @param rate how often it may ask; empty for as often as it wants
 */
public record BusinessRules(boolean dedicatedHosts, List<String> zones, Optional<RateLimit> rate) {

  public static final BusinessRules NONE = new BusinessRules(false, List.of(), Optional.empty());

  public BusinessRules {
    zones = List.copyOf(zones);
  }
}
