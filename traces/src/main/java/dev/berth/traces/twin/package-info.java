/** Statistical twins: a generator fitted to any trace of requests, and how near it comes. */
@NullMarked
package dev.berth.traces.twin;

import org.jspecify.annotations.NullMarked;
