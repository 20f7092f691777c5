/** What configuration policies can set: one registry of settings, each with what it accepts. */
@NullMarked
package dev.berth.configuration;

import org.jspecify.annotations.NullMarked;
