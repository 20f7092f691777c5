/** Arbitraries: random fleets, requests and histories. */
@NullMarked
package dev.berth.laws;

import org.jspecify.annotations.NullMarked;
