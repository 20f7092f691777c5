/** Inheritable contracts that every implementation of a port or term passes. */
@NullMarked
package dev.berth.contract;

import org.jspecify.annotations.NullMarked;
