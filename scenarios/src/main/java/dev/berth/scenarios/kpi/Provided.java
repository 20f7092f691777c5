package dev.berth.scenarios.kpi;

import dev.berth.sim.provision.Provisions;

/**
 * What of kept, watched and scaled capacity a scenario has, and so measures.
 *
 * @param reserves whether tenants have reservations
 * @param watchesPools whether pools have low-water marks
 * @param scales whether groups scale
 */
public record Provided(boolean reserves, boolean watchesPools, boolean scales) {

  public static final Provided NONE = new Provided(false, false, false);

  public static Provided of(Provisions provisions) {
    return new Provided(
        !provisions.reservations().isEmpty(),
        !provisions.pools().isEmpty(),
        !provisions.groups().isEmpty());
  }
}
