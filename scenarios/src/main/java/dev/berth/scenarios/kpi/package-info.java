/** Measures a run: KPIs as docs/METRICS.md defines them, series and decisions as rows. */
@NullMarked
package dev.berth.scenarios.kpi;

import org.jspecify.annotations.NullMarked;
