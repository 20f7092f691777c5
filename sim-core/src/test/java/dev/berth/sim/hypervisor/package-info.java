/** Tests of shared processors. */
@NullMarked
package dev.berth.sim.hypervisor;

import org.jspecify.annotations.NullMarked;
