/** Accounts and policies as files. */
@NullMarked
package dev.berth.scenarios.accounts;

import org.jspecify.annotations.NullMarked;
