/** Tests of the simulated fleet. */
@NullMarked
package dev.berth.sim.fleet;

import org.jspecify.annotations.NullMarked;
