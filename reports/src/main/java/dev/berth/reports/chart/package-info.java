/** Charts as values, and their drawing with XChart as SVG and PNG. */
@NullMarked
package dev.berth.reports.chart;

import org.jspecify.annotations.NullMarked;
