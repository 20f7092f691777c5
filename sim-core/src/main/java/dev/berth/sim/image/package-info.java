/** How images reach hosts: a store, caches of racks and hosts, and what fetching them takes. */
@NullMarked
package dev.berth.sim.image;

import org.jspecify.annotations.NullMarked;
