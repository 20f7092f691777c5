/** Service of a host's network card: what is carried and how long it waits. */
@NullMarked
package dev.berth.sim.network;

import org.jspecify.annotations.NullMarked;
