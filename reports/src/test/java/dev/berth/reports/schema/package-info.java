/** Tests of the catalogue. */
@NullMarked
package dev.berth.reports.schema;

import org.jspecify.annotations.NullMarked;
