package dev.berth.traces.rows;

import java.util.List;

/**
 * The columns of one record as text.
 *
 * @param line 1-based line at which the record starts, or number of the row
 */
public record Fields(long line, List<String> values) {}
