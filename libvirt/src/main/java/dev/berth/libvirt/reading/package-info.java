/** What hosts and instances use, as readings: libvirt's counters and the hosts' own sensors. */
@NullMarked
package dev.berth.libvirt.reading;

import org.jspecify.annotations.NullMarked;
