/** Who may come in, and what that costs its tenant. */
@NullMarked
package dev.berth.admission;

import org.jspecify.annotations.NullMarked;
