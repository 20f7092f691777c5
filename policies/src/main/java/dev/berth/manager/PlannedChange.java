package dev.berth.manager;

import dev.berth.configuration.PolicyDocument;

/**
 * A change of a tenant's policy that is known before the run.
 *
 * @param tick when it comes
 * @param tag that selects the policy from then on; empty for the default policy
 */
public record PlannedChange(long tick, String tenant, String tag, PolicyDocument policy) {}
