/** Records of text files: typed fields, and what happens to a bad record. */
@NullMarked
package dev.berth.traces.rows;

import org.jspecify.annotations.NullMarked;
