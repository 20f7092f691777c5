/** Tests of this package. */
@NullMarked
package dev.berth.libvirt.xml;

import org.jspecify.annotations.NullMarked;
