/** Questions about a fleet as it would be, asked without doing anything. */
@NullMarked
package dev.berth.whatif;

import org.jspecify.annotations.NullMarked;
