/** Tables of results for terminals and programs. */
@NullMarked
package dev.berth.reports.table;

import org.jspecify.annotations.NullMarked;
