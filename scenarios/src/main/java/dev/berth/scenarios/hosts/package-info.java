/** Real hosts under one placement manager: opened, recovered, watched, snapshot and validated. */
@NullMarked
package dev.berth.scenarios.hosts;

import org.jspecify.annotations.NullMarked;
