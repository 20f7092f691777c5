/** Tests of house rules. */
@NullMarked
package dev.berth.sim.architecture;

import org.jspecify.annotations.NullMarked;
