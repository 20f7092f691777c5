package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.HIGHER;
import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Better.NONE;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;
import static dev.berth.reports.schema.Kpi.kpi;
import static dev.berth.reports.schema.Kpi.main;

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
              "Migrations that were completed in the window."),
          kpi(
              "migrations-failed",
              "failed migrations",
              "migrations",
              LOWER,
              COUNT,
              "Migrations that ended in the window without the instance arriving."),
          kpi(
              "migration-mean-seconds",
              "mean migration",
              "s",
              LOWER,
              AMOUNT,
              "Mean time that a completed migration took."),
          kpi(
              "migration-down-seconds",
              "migration down time",
              "s",
              LOWER,
              AMOUNT,
              "Time that instances were stopped by migrations, added up."),
          kpi(
              "migration-gib",
              "migration traffic",
              "GiB",
              LOWER,
              AMOUNT,
              "Memory that migrations sent over the network."),
          main(
              "overload-minutes",
              "overload-minutes",
              "min",
              LOWER,
              AMOUNT,
              "Minutes that hosts were asked for more processor than they have, added up over hosts."),
          kpi(
              "overload-share",
              "overload share",
              "share",
              LOWER,
              PERCENT,
              "Overload-minutes per minute that hosts ran instances."),
          main(
              "instances-lost",
              "instances lost",
              "instances",
              LOWER,
              COUNT,
              "Running instances that were lost in the window."),
          kpi(
              "restarts",
              "restarts",
              "instances",
              HIGHER,
              COUNT,
              "Lost instances that ran again within the window."),
          kpi(
              "restart-mean-seconds",
              "mean restart",
              "s",
              LOWER,
              AMOUNT,
              "Mean time from loss to running again."),
          kpi(
              "outage-hours",
              "outage",
              "h",
              LOWER,
              AMOUNT,
              "Time that lost instances did not run, added up over instances."),
          main(
              "availability",
              "availability",
              "share",
              HIGHER,
              PERCENT,
              "Time that instances held capacity, per that time and their outage."),
          kpi(
              "energy-on-kwh",
              "energy on",
              "kWh",
              NONE,
              AMOUNT,
              "Energy of hosts while they were on."),
          kpi(
              "energy-changing-kwh",
              "energy changing state",
              "kWh",
              LOWER,
              AMOUNT,
              "Energy of hosts on their way to sleep or back."),
          kpi(
              "energy-asleep-kwh",
              "energy asleep",
              "kWh",
              NONE,
              AMOUNT,
              "Energy of hosts while they slept."),
          kpi(
              "energy-off-kwh",
              "energy off",
              "kWh",
              NONE,
              AMOUNT,
              "Energy of hosts while they were switched off."),
          kpi(
              "energy-failed-kwh",
              "energy failed",
              "kWh",
              NONE,
              AMOUNT,
              "Energy of hosts while they had failed."),
          kpi(
              "hosts-on-mean",
              "hosts on, mean",
              "hosts",
              NONE,
              COUNT,
              "Time-weighted mean of hosts that were on."),
          kpi(
              "hosts-changing-mean",
              "hosts changing state, mean",
              "hosts",
              LOWER,
              COUNT,
              "Time-weighted mean of hosts on their way to sleep or back."),
          main(
              "hosts-asleep-mean",
              "hosts asleep, mean",
              "hosts",
              NONE,
              COUNT,
              "Time-weighted mean of hosts that slept."),
          kpi(
              "hosts-off-mean",
              "hosts off, mean",
              "hosts",
              NONE,
              COUNT,
              "Time-weighted mean of hosts that were switched off."),
          kpi(
              "hosts-failed-mean",
              "hosts failed, mean",
              "hosts",
              LOWER,
              COUNT,
              "Time-weighted mean of hosts that had failed."),
          main(
              "cap-minutes",
              "minutes over cap",
              "min",
              LOWER,
              AMOUNT,
              "Minutes that domains drew more power than their cap, added up over domains."),
          kpi("cap-excess-kwh", "energy over cap", "kWh", LOWER, AMOUNT, "Energy above the caps."),
          kpi(
              "cap-share-peak",
              "fullest domain, peak",
              "share",
              LOWER,
              PERCENT,
              "Highest power of a domain per its cap."));

  private MobilityKpis() {}
}
