/** The published consolidation experiment on PlanetLab days, by its own rules. */
@NullMarked
package dev.berth.sim.planetlab;

import org.jspecify.annotations.NullMarked;
