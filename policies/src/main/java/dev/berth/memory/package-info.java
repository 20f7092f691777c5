/** An in-memory fleet for tests and what-ifs. */
@NullMarked
package dev.berth.memory;

import org.jspecify.annotations.NullMarked;
