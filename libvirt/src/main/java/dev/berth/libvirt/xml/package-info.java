/** Between plans and libvirt's XML, both ways. */
@NullMarked
package dev.berth.libvirt.xml;

import org.jspecify.annotations.NullMarked;
