/** Tests of the sensors. */
@NullMarked
package dev.berth.sim.sensor;

import org.jspecify.annotations.NullMarked;
