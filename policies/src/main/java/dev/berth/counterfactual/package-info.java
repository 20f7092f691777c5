/** What would have had to be different for another decision: weights, readings, amounts. */
@NullMarked
package dev.berth.counterfactual;

import org.jspecify.annotations.NullMarked;
