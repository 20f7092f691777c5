/** What belongs to instances, and its return. */
@NullMarked
package dev.berth.lifecycle;

import org.jspecify.annotations.NullMarked;
