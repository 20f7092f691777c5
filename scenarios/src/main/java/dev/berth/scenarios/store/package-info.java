/** The embedded account store: one SQLite file. */
@NullMarked
package dev.berth.scenarios.store;

import org.jspecify.annotations.NullMarked;
