/** The rows of result files and the catalogue of what they measure. */
@NullMarked
package dev.berth.reports.schema;

import org.jspecify.annotations.NullMarked;
