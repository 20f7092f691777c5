/** Selectors: which instance leaves a host next. */
@NullMarked
package dev.berth.relocation.selector;

import org.jspecify.annotations.NullMarked;
