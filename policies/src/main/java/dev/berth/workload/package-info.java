/** A lazy, time-ordered stream of launch requests with what each instance will use. */
@NullMarked
package dev.berth.workload;

import org.jspecify.annotations.NullMarked;
