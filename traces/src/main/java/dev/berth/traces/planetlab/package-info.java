/** One day of CPU readings of PlanetLab nodes. */
@NullMarked
package dev.berth.traces.planetlab;

import org.jspecify.annotations.NullMarked;
