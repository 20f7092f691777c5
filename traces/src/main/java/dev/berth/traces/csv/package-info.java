/** Requests from any delimited text file, by a mapping of its columns. */
@NullMarked
package dev.berth.traces.csv;

import org.jspecify.annotations.NullMarked;
