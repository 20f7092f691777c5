/** Constraints: whether a host may take a request at all. */
@NullMarked
package dev.berth.constraint;

import org.jspecify.annotations.NullMarked;
