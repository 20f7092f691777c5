package dev.berth.scenarios.spec;

import dev.berth.reports.schema.Kpi;
import dev.berth.reports.schema.Kpis;
import dev.berth.scenarios.yaml.Kind;
import dev.berth.scenarios.yaml.Kinds;

/** A KPI that a scenario names. */
final class KpiKey {

  /** One of the catalogue's keys. */
  static final Kind<String> KIND = Kinds.word(Kpis.ALL.stream().map(Kpi::key).toList());

  private KpiKey() {}
}
