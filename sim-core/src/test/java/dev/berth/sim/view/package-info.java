/** Tests of the CloudSim Plus views. */
@NullMarked
package dev.berth.sim.view;

import org.jspecify.annotations.NullMarked;
