/** Berth's pieces for use in a stock CloudSim Plus program. */
@NullMarked
package dev.berth.sim.stock;

import org.jspecify.annotations.NullMarked;
