/** Relocation: when an instance leaves a host, which one, and where it goes. */
@NullMarked
package dev.berth.relocation;

import org.jspecify.annotations.NullMarked;
