/** The fleet on libvirt: connections that fail alone, a journal, and the port's actions. */
@NullMarked
package dev.berth.libvirt.fleet;

import org.jspecify.annotations.NullMarked;
