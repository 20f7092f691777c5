/** The laws kit turned on the strategies that ship. */
@NullMarked
package dev.berth.scenarios.laws;

import org.jspecify.annotations.NullMarked;
