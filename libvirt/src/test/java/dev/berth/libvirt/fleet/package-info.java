/** Tests of this package. */
@NullMarked
package dev.berth.libvirt.fleet;

import org.jspecify.annotations.NullMarked;
