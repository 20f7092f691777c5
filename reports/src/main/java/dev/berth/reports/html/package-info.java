/** The report of a results folder as one HTML file, with its charts as files beside it. */
@NullMarked
package dev.berth.reports.html;

import org.jspecify.annotations.NullMarked;
