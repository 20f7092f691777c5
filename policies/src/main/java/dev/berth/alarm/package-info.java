/** Alarms: rules over readings, the board that raises and clears them, and what it remembers. */
@NullMarked
package dev.berth.alarm;

import org.jspecify.annotations.NullMarked;
