/** Runs the cells of a study, in parallel and resumably, into a results folder. */
@NullMarked
package dev.berth.scenarios.run;

import org.jspecify.annotations.NullMarked;
