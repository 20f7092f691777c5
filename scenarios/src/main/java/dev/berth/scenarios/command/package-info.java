/** The {@code berth} command: one class per subcommand. */
@NullMarked
package dev.berth.scenarios.command;

import org.jspecify.annotations.NullMarked;
