/** Counter-based random draws from named, seeded streams. */
@NullMarked
package dev.berth.draws;

import org.jspecify.annotations.NullMarked;
