/** The smallest fleet that keeps service levels, and what else it has room for. */
@NullMarked
package dev.berth.scenarios.plan;

import org.jspecify.annotations.NullMarked;
