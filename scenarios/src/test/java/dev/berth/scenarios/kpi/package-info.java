/** KPIs against hand-made histories with their arithmetic. */
@NullMarked
package dev.berth.scenarios.kpi;

import org.jspecify.annotations.NullMarked;
