/** The rules between the modules of the house. */
@NullMarked
package dev.berth.scenarios.architecture;

import org.jspecify.annotations.NullMarked;
