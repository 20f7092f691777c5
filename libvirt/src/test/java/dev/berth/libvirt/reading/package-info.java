/** Tests of this package. */
@NullMarked
package dev.berth.libvirt.reading;

import org.jspecify.annotations.NullMarked;
