/** Service of a host's disks: use and latency. */
@NullMarked
package dev.berth.sim.storage;

import org.jspecify.annotations.NullMarked;
