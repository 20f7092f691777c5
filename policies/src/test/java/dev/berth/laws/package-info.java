/** The laws of terms and decisions, and random situations to try them in. */
@NullMarked
package dev.berth.laws;

import org.jspecify.annotations.NullMarked;
