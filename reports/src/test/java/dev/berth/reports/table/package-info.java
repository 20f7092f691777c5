/** Tests of the tables of results. */
@NullMarked
package dev.berth.reports.table;

import org.jspecify.annotations.NullMarked;
