package dev.berth.scenarios.kpi;

import java.util.Map;

/** Something that measures a run and ends in KPIs. */
interface KpiSource {

  /** Adds its KPIs by key of {@link dev.berth.reports.schema.Kpis}; NaN where undefined. */
  void addTo(Map<String, Double> kpis);
}
