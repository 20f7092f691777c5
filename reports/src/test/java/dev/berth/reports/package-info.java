/** Results that tests share. */
@NullMarked
package dev.berth.reports;

import org.jspecify.annotations.NullMarked;
