package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Better.NONE;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Kpi.kpi;
import static dev.berth.reports.schema.Kpi.main;

import java.util.List;

/**
 * KPIs of consolidation, as the published comparison counts them, in the order of columns and
 * tables.
 */
final class ConsolidationKpis {

  static final List<Kpi> ALL =
      List.of(
          main(
              "migrations",
              "migrations",
              "migrations",
              LOWER,
              COUNT,
              "Migrations that were started."),
          main(
              "slatah",
              "SLATAH",
              "%",
              LOWER,
              AMOUNT,
              "Time in which hosts gave less than they were asked for, per time of hosts in use."),
          main(
              "pdm",
              "PDM",
              "%",
              LOWER,
              AMOUNT,
              "Processor work that instances missed because they migrated, per work asked for."),
          main("slav", "SLAV", "%", LOWER, AMOUNT, "SLATAH x PDM."),
          main("esv", "ESV", "kWh x %", LOWER, AMOUNT, "Energy x SLAV."),
          kpi(
              "missed-work",
              "missed work",
              "%",
              LOWER,
              AMOUNT,
              "Processor work that instances missed for whatever reason, per work asked for."),
          main(
              "host-shutdowns",
              "host shutdowns",
              "shutdowns",
              LOWER,
              COUNT,
              "Changes of a host from use to none."),
          main(
              "time-to-shutdown-mean",
              "mean time to shutdown",
              "s",
              NONE,
              AMOUNT,
              "Mean time from a host's coming into use to its shutdown."));

  private ConsolidationKpis() {}
}
