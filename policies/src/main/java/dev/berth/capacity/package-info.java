/** How much more fits, what is kept for whom, and when a pool runs dry. */
@NullMarked
package dev.berth.capacity;

import org.jspecify.annotations.NullMarked;
