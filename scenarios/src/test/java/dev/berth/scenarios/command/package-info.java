/** Tests of the package of the same name. */
@NullMarked
package dev.berth.scenarios.command;

import org.jspecify.annotations.NullMarked;
