package dev.berth.scenarios.plan;

import dev.berth.scenarios.spec.ServiceLevel;
import java.util.OptionalInt;

/**
 * The fleet that another service level takes.
 *
 * @param level in place of the plan's first one; the others stay
 * @param hosts the fewest; empty when the largest count does not keep it
 */
public record FrontierPoint(ServiceLevel level, OptionalInt hosts) {}
