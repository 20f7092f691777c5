/** The rules of the house as ArchUnit rules. */
@NullMarked
package dev.berth.architecture;

import org.jspecify.annotations.NullMarked;
