/** CloudSim Plus as clock and event queue, with one own agenda of ticks. */
@NullMarked
package dev.berth.sim.kernel;

import org.jspecify.annotations.NullMarked;
