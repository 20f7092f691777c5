/** Scores: how much a host is wanted for a request. */
@NullMarked
package dev.berth.score;

import org.jspecify.annotations.NullMarked;
