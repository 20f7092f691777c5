/** Performance characteristics: what a policy wants beside what is measured of a host. */
@NullMarked
package dev.berth.performance;

import org.jspecify.annotations.NullMarked;
