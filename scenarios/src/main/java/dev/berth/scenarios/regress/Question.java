package dev.berth.scenarios.regress;

import dev.berth.model.LaunchRequest;
import dev.berth.state.FleetState;

/**
 * A decision to be taken: a request about a fleet as it stands.
 *
 * @param id names fleet and question, such as {@code g3-17}
 * @param cursor row of the last placement, or -1
 */
record Question(String id, FleetState fleet, LaunchRequest request, int cursor) {}
