/** What instances use over time, where their trace does not say it. */
@NullMarked
package dev.berth.traces.utilisation;

import org.jspecify.annotations.NullMarked;
