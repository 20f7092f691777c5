/** Tests of images on their way to hosts. */
@NullMarked
package dev.berth.sim.image;

import org.jspecify.annotations.NullMarked;
