/** Traces of Google's clusters of 2011 and 2019. */
@NullMarked
package dev.berth.traces.google;

import org.jspecify.annotations.NullMarked;
