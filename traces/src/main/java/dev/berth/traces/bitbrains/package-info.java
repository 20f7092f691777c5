/** Folders of Bitbrains readings. */
@NullMarked
package dev.berth.traces.bitbrains;

import org.jspecify.annotations.NullMarked;
