/** The search for weights of a strategy. */
@NullMarked
package dev.berth.scenarios.tune;

import org.jspecify.annotations.NullMarked;
