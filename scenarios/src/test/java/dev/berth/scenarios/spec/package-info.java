/** Tests of the package of the same name. */
@NullMarked
package dev.berth.scenarios.spec;

import org.jspecify.annotations.NullMarked;
