/** Accounts and credentials. */
@NullMarked
package dev.berth.account;

import org.jspecify.annotations.NullMarked;
