/** Files as streams of bytes, decompressed in one place. */
@NullMarked
package dev.berth.traces.source;

import org.jspecify.annotations.NullMarked;
