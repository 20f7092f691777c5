/** The simulated fleet: what is true of its hosts and instances, as columns. */
@NullMarked
package dev.berth.sim.fleet;

import org.jspecify.annotations.NullMarked;
