/** Tests of the charts: their logic, not their pixels. */
@NullMarked
package dev.berth.reports.chart;

import org.jspecify.annotations.NullMarked;
