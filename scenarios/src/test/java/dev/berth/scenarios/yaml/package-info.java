/** Tests of the package of the same name. */
@NullMarked
package dev.berth.scenarios.yaml;

import org.jspecify.annotations.NullMarked;
