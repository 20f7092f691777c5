package dev.berth.scenarios.kpi;

import dev.berth.model.Decision;
import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;

/**
 * Measures one figure per tenant. A new figure is a class of this kind, a line of {@link
 * TenantTable} and a line of {@link dev.berth.reports.schema.TenantFigures}.
 */
interface TenantMeter {

  /** The column of the catalogue that it fills. */
  String column();

  /** Its value for a tenant once the run has ended; NaN where undefined. */
  double of(String tenant);

  /** A decision about a launch, warm instances left out. */
  default void decided(Decision decision, LaunchRequest request) {}

  default void launchFailed(long placedTick, LaunchRequest request) {}

  /** An instance that was not warm runs. */
  default void launched(long tick, LaunchRequest request) {}

  /** It missed what its policy desires. */
  default void missed(LaunchRequest instance, long fromTick, long toTick) {}

  default void lost(long tick, LaunchRequest request) {}

  /** A lost instance runs again, or would have departed by now. */
  default void restarted(long tick, LaunchRequest request) {}

  default void sampled(long tick, FleetState state) {}
}
