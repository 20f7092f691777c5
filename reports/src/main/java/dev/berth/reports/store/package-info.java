/** Result folders: written cell by cell, merged into tables, read back for reports. */
@NullMarked
package dev.berth.reports.store;

import org.jspecify.annotations.NullMarked;
