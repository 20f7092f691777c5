/** Tests. */
@NullMarked
package dev.berth.scenarios.plan;

import org.jspecify.annotations.NullMarked;
