/**
 * Strategies: constraints, tiers of weighted scores and a tie-break, as specification and compiled.
 */
@NullMarked
package dev.berth.strategy;

import org.jspecify.annotations.NullMarked;
