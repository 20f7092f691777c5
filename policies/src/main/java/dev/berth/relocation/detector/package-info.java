/** Detectors: whether a host is overloaded, from what it was asked for up to now. */
@NullMarked
package dev.berth.relocation.detector;

import org.jspecify.annotations.NullMarked;
