/** Tests of the libvirt fleet. */
@NullMarked
package dev.berth.libvirt;

import org.jspecify.annotations.NullMarked;
