/** Sensors carry a true value into a reading. */
@NullMarked
package dev.berth.sim.sensor;

import org.jspecify.annotations.NullMarked;
