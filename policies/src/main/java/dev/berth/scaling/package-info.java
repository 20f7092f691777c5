/** Groups of equal instances that grow and shrink with what they use. */
@NullMarked
package dev.berth.scaling;

import org.jspecify.annotations.NullMarked;
