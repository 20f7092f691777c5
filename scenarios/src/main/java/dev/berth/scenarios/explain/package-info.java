/** Explanations in words and as JSON. */
@NullMarked
package dev.berth.scenarios.explain;

import org.jspecify.annotations.NullMarked;
