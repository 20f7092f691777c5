/** Tests of the hosts' physics against closed forms. */
@NullMarked
package dev.berth.sim.physics;

import org.jspecify.annotations.NullMarked;
