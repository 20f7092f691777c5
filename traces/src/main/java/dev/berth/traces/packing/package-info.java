/** Azure's traces for packing of 2020, in fractions of a machine. */
@NullMarked
package dev.berth.traces.packing;

import org.jspecify.annotations.NullMarked;
