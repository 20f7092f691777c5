/** What is to be done to a host, as typed steps that can be read before they are carried out. */
@NullMarked
package dev.berth.libvirt.plan;

import org.jspecify.annotations.NullMarked;
