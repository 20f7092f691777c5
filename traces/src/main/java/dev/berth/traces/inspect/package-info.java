/** What a workload looks like, in figures, from one pass over it. */
@NullMarked
package dev.berth.traces.inspect;

import org.jspecify.annotations.NullMarked;
