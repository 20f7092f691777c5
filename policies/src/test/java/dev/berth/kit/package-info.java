/** The laws kit turned on everything that ships, and on bugs planted to see it catch them. */
@NullMarked
package dev.berth.kit;

import org.jspecify.annotations.NullMarked;
