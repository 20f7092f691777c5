/** The physics of a fleet's hosts as columns, stepped by the monitor. */
@NullMarked
package dev.berth.sim.physics;

import org.jspecify.annotations.NullMarked;
