/** Runs a workload through a simulated fleet under one placement manager. */
@NullMarked
package dev.berth.sim;

import org.jspecify.annotations.NullMarked;
