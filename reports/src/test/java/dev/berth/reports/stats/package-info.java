/** Tests of the statistics against closed forms. */
@NullMarked
package dev.berth.reports.stats;

import org.jspecify.annotations.NullMarked;
