/** Readings of many instances in one table, by the name of the instance. */
@NullMarked
package dev.berth.traces.usage;

import org.jspecify.annotations.NullMarked;
