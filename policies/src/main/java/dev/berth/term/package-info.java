/** The two kinds of pure function that strategies are made of, and how they declare themselves. */
@NullMarked
package dev.berth.term;

import org.jspecify.annotations.NullMarked;
