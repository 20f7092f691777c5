/** Failures of hosts, racks and feeds: when they come, and how long they last. */
@NullMarked
package dev.berth.sim.fault;

import org.jspecify.annotations.NullMarked;
