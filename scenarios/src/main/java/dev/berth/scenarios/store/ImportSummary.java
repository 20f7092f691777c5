package dev.berth.scenarios.store;

/**
 * What an import brought.
 *
 * @param newPolicies documents, or versions of documents, that were not there
 * @param newTenants that were not there
 */
public record ImportSummary(int policies, int newPolicies, int tenants, int newTenants) {}
