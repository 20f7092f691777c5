/** Instances and their CPU use in OpenDC's Parquet. */
@NullMarked
package dev.berth.traces.opendc;

import org.jspecify.annotations.NullMarked;
