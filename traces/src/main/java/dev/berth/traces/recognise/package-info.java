/** Says of a file or folder, by its content, which trace format it has. */
@NullMarked
package dev.berth.traces.recognise;

import org.jspecify.annotations.NullMarked;
