/** Parameters that ship with this module, in files that name their sources. */
@NullMarked
package dev.berth.traces.parameters;

import org.jspecify.annotations.NullMarked;
