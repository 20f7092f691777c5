/** Tables and figures of a results folder in the form that papers take. */
@NullMarked
package dev.berth.reports.paper;

import org.jspecify.annotations.NullMarked;
