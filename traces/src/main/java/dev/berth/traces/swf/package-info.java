/** Jobs in the Standard Workload Format. */
@NullMarked
package dev.berth.traces.swf;

import org.jspecify.annotations.NullMarked;
