/** Temperatures of hosts: lumped nodes and the air that comes round again. */
@NullMarked
package dev.berth.sim.thermal;

import org.jspecify.annotations.NullMarked;
