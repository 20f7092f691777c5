package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.HIGHER;
import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Better.NONE;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;

import java.util.List;

/** KPIs of relocation, sleep, failures and power caps, in the order of columns and tables. */
final class MobilityKpis {

  static final List<Kpi> ALL =
      List.of(
          kpi(
              "migrations-completed",
              "completed migrations",
              "migrations",
              NONE,
              COUNT,
              false,
              "Migrations that were completed in the window."),
          kpi(
              "migrations-failed",
              "failed migrations",
              "migrations",
              LOWER,
              COUNT,
              false,
              "Migrations that ended in the window without the instance arriving."),
          kpi(
              "migration-mean-seconds",
              "mean migration",
              "s",
              LOWER,
              AMOUNT,
              false,
              "Mean time that a completed migration took."),
          kpi(
              "migration-down-seconds",
              "migration down time",
              "s",
              LOWER,
              AMOUNT,
              false,
              "Time that instances were stopped by migrations, added up."),
          kpi(
              "migration-gib",
              "migration traffic",
              "GiB",
              LOWER,
              AMOUNT,
              false,
              "Memory that migrations sent over the network."),
          kpi(
              "overload-minutes",
              "overload-minutes",
              "min",
              LOWER,
              AMOUNT,
              true,
              "Minutes that hosts were asked for more processor than they have, added up over hosts."),
          kpi(
              "overload-share",
              "overload share",
              "share",
              LOWER,
              PERCENT,
              false,
              "Overload-minutes per minute that hosts ran instances."),
          kpi(
              "instances-lost",
              "instances lost",
              "instances",
              LOWER,
              COUNT,
              true,
              "Running instances that were lost in the window."),
          kpi(
              "restarts",
              "restarts",
              "instances",
              HIGHER,
              COUNT,
              false,
              "Lost instances that ran again within the window."),
          kpi(
              "restart-mean-seconds",
              "mean restart",
              "s",
              LOWER,
              AMOUNT,
              false,
              "Mean time from loss to running again."),
          kpi(
              "outage-hours",
              "outage",
              "h",
              LOWER,
              AMOUNT,
              false,
              "Time that lost instances did not run, added up over instances."),
          kpi(
              "availability",
              "availability",
              "share",
              HIGHER,
              PERCENT,
              true,
              "Time that instances held capacity, per that time and their outage."),
          kpi(
              "energy-on-kwh",
              "energy on",
              "kWh",
              NONE,
              AMOUNT,
              false,
              "Energy of hosts while they were on."),
          kpi(
              "energy-changing-kwh",
              "energy changing state",
              "kWh",
              LOWER,
              AMOUNT,
              false,
              "Energy of hosts on their way to sleep or back."),
          kpi(
              "energy-asleep-kwh",
              "energy asleep",
              "kWh",
              NONE,
              AMOUNT,
              false,
              "Energy of hosts while they slept."),
          kpi(
              "energy-off-kwh",
              "energy off",
              "kWh",
              NONE,
              AMOUNT,
              false,
              "Energy of hosts while they were switched off."),
          kpi(
              "energy-failed-kwh",
              "energy failed",
              "kWh",
              NONE,
              AMOUNT,
              false,
              "Energy of hosts while they had failed."),
          kpi(
              "hosts-on-mean",
              "hosts on, mean",
              "hosts",
              NONE,
              COUNT,
              false,
              "Time-weighted mean of hosts that were on."),
          kpi(
              "hosts-changing-mean",
              "hosts changing state, mean",
              "hosts",
              LOWER,
              COUNT,
              false,
              "Time-weighted mean of hosts on their way to sleep or back."),
          kpi(
              "hosts-asleep-mean",
              "hosts asleep, mean",
              "hosts",
              NONE,
              COUNT,
              true,
              "Time-weighted mean of hosts that slept."),
          kpi(
              "hosts-off-mean",
              "hosts off, mean",
              "hosts",
              NONE,
              COUNT,
              false,
              "Time-weighted mean of hosts that were switched off."),
          kpi(
              "hosts-failed-mean",
              "hosts failed, mean",
              "hosts",
              LOWER,
              COUNT,
              false,
              "Time-weighted mean of hosts that had failed."),
          kpi(
              "cap-minutes",
              "minutes over cap",
              "min",
              LOWER,
              AMOUNT,
              true,
              "Minutes that domains drew more power than their cap, added up over domains."),
          kpi(
              "cap-excess-kwh",
              "energy over cap",
              "kWh",
              LOWER,
              AMOUNT,
              false,
              "Energy above the caps."),
          kpi(
              "cap-share-peak",
              "fullest domain, peak",
              "share",
              LOWER,
              PERCENT,
              false,
              "Highest power of a domain per its cap."));

  private MobilityKpis() {}

  private static Kpi kpi(
      String key,
      String label,
      String unit,
      Better better,
      Format format,
      boolean headline,
      String definition) {
    return new Kpi(key, label, unit, better, format, headline, definition);
  }
}
