/** Accounts and configuration policies as files: strict readers, checks, the published schema. */
@NullMarked
package dev.berth.scenarios.accounts;

import org.jspecify.annotations.NullMarked;
