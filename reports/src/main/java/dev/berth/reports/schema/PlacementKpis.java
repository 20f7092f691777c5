package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;
import static dev.berth.reports.schema.Kpi.kpi;
import static dev.berth.reports.schema.Kpi.main;

import java.util.List;

/** KPIs of placement factors, in the order of columns and tables. */
final class PlacementKpis {

  static final List<Kpi> ALL =
      List.of(
          main(
              "licensed-hosts-mean",
              "licensed hosts, mean",
              "hosts",
              LOWER,
              COUNT,
              "Time-weighted mean of licences held, added up over licence pools."),
          kpi(
              "licensed-hosts-peak",
              "licensed hosts, peak",
              "hosts",
              LOWER,
              COUNT,
              "Most licences held at one time, added up over licence pools."),
          main(
              "licence-cost-month",
              "licence cost",
              "per 30 days",
              LOWER,
              AMOUNT,
              "Time-weighted mean of licences held times what each costs in 30 days."),
          kpi(
              "blast-radius-host",
              "blast radius, host",
              "share",
              LOWER,
              PERCENT,
              "Largest share of a group's instances on one host, mean over groups and samples."),
          main(
              "blast-radius-rack",
              "blast radius, rack",
              "share",
              LOWER,
              PERCENT,
              "Largest share of a group's instances in one rack, mean over groups and samples."),
          kpi(
              "blast-radius-feed",
              "blast radius, feed",
              "share",
              LOWER,
              PERCENT,
              "Largest share of a group's instances on one feed, mean over groups and samples."),
          kpi(
              "tenant-blast-radius-host",
              "tenants' blast radius, host",
              "share",
              LOWER,
              PERCENT,
              "Largest share of a tenant's instances on one host, mean over tenants and samples."),
          kpi(
              "tenant-blast-radius-rack",
              "tenants' blast radius, rack",
              "share",
              LOWER,
              PERCENT,
              "Largest share of a tenant's instances in one rack, mean over tenants and samples."),
          kpi(
              "tenant-blast-radius-feed",
              "tenants' blast radius, feed",
              "share",
              LOWER,
              PERCENT,
              "Largest share of a tenant's instances on one feed, mean over tenants and samples."),
          kpi(
              "launches-peak",
              "launches in progress, peak",
              "launches",
              LOWER,
              COUNT,
              "Most launches in progress at one time."),
          main(
              "launches-beside-mean",
              "launches beside, mean",
              "launches",
              LOWER,
              AMOUNT,
              "Other launches in progress on the host where a launch begins, mean over launches."));

  private PlacementKpis() {}
}
