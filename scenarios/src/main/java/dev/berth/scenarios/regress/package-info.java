/**
 * Score regression: what a change of a strategy or a score does to decisions that are on record.
 */
@NullMarked
package dev.berth.scenarios.regress;

import org.jspecify.annotations.NullMarked;
