/** Parquet files, read and written by an embedded DuckDB with bounded memory. */
@NullMarked
package dev.berth.traces.parquet;

import org.jspecify.annotations.NullMarked;
