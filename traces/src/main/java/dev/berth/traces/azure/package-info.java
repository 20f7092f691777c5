/** The VM table of the Azure 2017 trace. */
@NullMarked
package dev.berth.traces.azure;

import org.jspecify.annotations.NullMarked;
