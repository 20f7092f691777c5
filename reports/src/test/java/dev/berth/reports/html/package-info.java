/** Tests of the report page. */
@NullMarked
package dev.berth.reports.html;

import org.jspecify.annotations.NullMarked;
