/** What a workload is made from: one specification per trace format, generator or adjustment. */
@NullMarked
package dev.berth.traces;

import org.jspecify.annotations.NullMarked;
