/** Placers apply a strategy to a fleet view and can explain the result. */
@NullMarked
package dev.berth.placer;

import org.jspecify.annotations.NullMarked;
