/** Generators that ship with this module, by name. */
@NullMarked
package dev.berth.traces.preset;

import org.jspecify.annotations.NullMarked;
