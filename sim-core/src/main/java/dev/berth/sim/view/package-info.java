/** CloudSim Plus datacenter, hosts and virtual machines as views over the truth. */
@NullMarked
package dev.berth.sim.view;

import org.jspecify.annotations.NullMarked;
