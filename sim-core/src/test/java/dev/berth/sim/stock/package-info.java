/** Tests of the pieces for stock CloudSim Plus. */
@NullMarked
package dev.berth.sim.stock;

import org.jspecify.annotations.NullMarked;
