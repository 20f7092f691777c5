/** Workloads drawn from the statistics of a trace. */
@NullMarked
package dev.berth.traces.generator;

import org.jspecify.annotations.NullMarked;
