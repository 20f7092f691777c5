/** Tests of the alarms. */
@NullMarked
package dev.berth.alarm;

import org.jspecify.annotations.NullMarked;
