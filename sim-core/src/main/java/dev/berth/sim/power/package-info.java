/** What a host's fans and leakage draw besides its measured curve, and what distribution loses. */
@NullMarked
package dev.berth.sim.power;

import org.jspecify.annotations.NullMarked;
