/** What a simulated run provides for: reservations, pools that are watched, groups that scale. */
@NullMarked
package dev.berth.sim.provision;

import org.jspecify.annotations.NullMarked;
