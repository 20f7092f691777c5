/** Hosts, racks and cluster sizes that public traces describe. */
@NullMarked
package dev.berth.traces.datacenter;

import org.jspecify.annotations.NullMarked;
