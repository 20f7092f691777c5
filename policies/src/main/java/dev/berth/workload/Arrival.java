package dev.berth.workload;

import dev.berth.model.LaunchRequest;

/**
 * A request at the moment that it arrives, and what its instance will use.
 *
 * @param warm true for an instance that already runs when the workload starts; it occupies capacity
 *     and is no request of the study
 */
public record Arrival(LaunchRequest request, Utilisation utilisation, boolean warm) {}
