/** Tests of result folders. */
@NullMarked
package dev.berth.reports.store;

import org.jspecify.annotations.NullMarked;
