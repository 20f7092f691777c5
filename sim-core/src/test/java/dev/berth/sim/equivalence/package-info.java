/** Stock CloudSim Plus beside Berth. */
@NullMarked
package dev.berth.sim.equivalence;

import org.jspecify.annotations.NullMarked;
