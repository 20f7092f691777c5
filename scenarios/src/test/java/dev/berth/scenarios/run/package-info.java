/** Tests. */
@NullMarked
package dev.berth.scenarios.run;

import org.jspecify.annotations.NullMarked;
