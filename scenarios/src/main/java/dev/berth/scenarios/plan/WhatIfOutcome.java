package dev.berth.scenarios.plan;

import java.util.OptionalInt;

/**
 * A plan's answer under a change.
 *
 * @param probe the answer's own fleet, tried under the change
 * @param hosts the fewest that keep the levels under it; empty when the largest count does not
 */
public record WhatIfOutcome(String name, Probe probe, OptionalInt hosts) {}
