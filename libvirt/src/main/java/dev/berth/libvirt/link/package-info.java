/** The calls of libvirt's C library that the fleet needs, one connection per host. */
@NullMarked
package dev.berth.libvirt.link;

import org.jspecify.annotations.NullMarked;
