/** Tests of the calibrations. */
@NullMarked
package dev.berth.scenarios.calibrate;

import org.jspecify.annotations.NullMarked;
