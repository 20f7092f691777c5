/** Live migration: what it transfers, how long it takes, how concurrent ones share the links. */
@NullMarked
package dev.berth.sim.migration;

import org.jspecify.annotations.NullMarked;
