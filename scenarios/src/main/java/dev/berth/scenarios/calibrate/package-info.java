/** Fits host models to measured series, and says how well they do on what they have not seen. */
@NullMarked
package dev.berth.scenarios.calibrate;

import org.jspecify.annotations.NullMarked;
