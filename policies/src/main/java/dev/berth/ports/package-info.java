/** What the placement brain needs of the world: a fleet, timers, accounts, a recorder. */
@NullMarked
package dev.berth.ports;

import org.jspecify.annotations.NullMarked;
