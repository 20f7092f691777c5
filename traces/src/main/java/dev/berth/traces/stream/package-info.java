/** Workloads made from other workloads. */
@NullMarked
package dev.berth.traces.stream;

import org.jspecify.annotations.NullMarked;
