/** The plant that takes heat out of the aisles. */
@NullMarked
package dev.berth.sim.cooling;

import org.jspecify.annotations.NullMarked;
