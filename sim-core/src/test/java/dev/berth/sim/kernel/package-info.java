/** Tests of the kernel. */
@NullMarked
package dev.berth.sim.kernel;

import org.jspecify.annotations.NullMarked;
