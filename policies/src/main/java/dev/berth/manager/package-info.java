/** The placement manager: the loop that admits, places, launches, watches and releases. */
@NullMarked
package dev.berth.manager;

import org.jspecify.annotations.NullMarked;
