/** Tests of this package. */
@NullMarked
package dev.berth.libvirt.architecture;

import org.jspecify.annotations.NullMarked;
