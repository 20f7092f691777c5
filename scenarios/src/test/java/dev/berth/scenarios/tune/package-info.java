/** Tests. */
@NullMarked
package dev.berth.scenarios.tune;

import org.jspecify.annotations.NullMarked;
