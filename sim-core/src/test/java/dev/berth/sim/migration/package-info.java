/** Tests of migrations. */
@NullMarked
package dev.berth.sim.migration;

import org.jspecify.annotations.NullMarked;
