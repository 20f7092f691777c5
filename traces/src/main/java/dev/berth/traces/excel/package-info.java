/** Sheets of Excel files as rows of text. */
@NullMarked
package dev.berth.traces.excel;

import org.jspecify.annotations.NullMarked;
