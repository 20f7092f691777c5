/** Alarm rules on labelled series. */
@NullMarked
package dev.berth.scenarios.alarms;

import org.jspecify.annotations.NullMarked;
