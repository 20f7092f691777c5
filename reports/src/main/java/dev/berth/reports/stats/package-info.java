/** Estimates over replications, and paired differences between strategies. */
@NullMarked
package dev.berth.reports.stats;

import org.jspecify.annotations.NullMarked;
