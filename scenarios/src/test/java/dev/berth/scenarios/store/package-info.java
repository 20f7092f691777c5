/** The embedded store under crashes, readers and old schemas. */
@NullMarked
package dev.berth.scenarios.store;

import org.jspecify.annotations.NullMarked;
