/** Shares of a host's processors: from demand to grant, and how long a vCPU waits for its turn. */
@NullMarked
package dev.berth.sim.hypervisor;

import org.jspecify.annotations.NullMarked;
