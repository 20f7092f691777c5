/** What scenario and strategy files say, read into validated records. */
@NullMarked
package dev.berth.scenarios.spec;

import org.jspecify.annotations.NullMarked;
