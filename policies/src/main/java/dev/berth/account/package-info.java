/** What the fleet knows of a tenant: credential, policies by tag, quota, rules. */
@NullMarked
package dev.berth.account;

import org.jspecify.annotations.NullMarked;
