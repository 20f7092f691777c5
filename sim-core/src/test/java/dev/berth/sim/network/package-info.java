/** Tests of the network's shares. */
@NullMarked
package dev.berth.sim.network;

import org.jspecify.annotations.NullMarked;
