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

/** KPIs of launches and images, in the order of columns and tables. */
final class LaunchKpis {

  static final List<Kpi> ALL =
      List.of(
          main(
              "launch-mean-seconds",
              "time to launch",
              "s",
              LOWER,
              AMOUNT,
              "Mean time from arrival until the instance runs, of requests of the window."),
          kpi(
              "launch-p95-seconds",
              "p95 time to launch",
              "s",
              LOWER,
              AMOUNT,
              "95th percentile of the time from arrival until the instance runs."),
          main(
              "image-cache-hits",
              "image cache hits",
              "share",
              HIGHER,
              PERCENT,
              "Share of the window's launches whose image was in the host's cache."),
          kpi(
              "image-rack-hits",
              "image rack hits",
              "share",
              NONE,
              PERCENT,
              "Share of the window's launches whose image came from the rack's cache."),
          kpi(
              "image-store-gib",
              "image traffic",
              "GiB",
              LOWER,
              AMOUNT,
              "What the image store sent in the window."),
          kpi(
              "failed-launches",
              "failed launches",
              "launches",
              LOWER,
              COUNT,
              "Placements that came to nothing because the host could not be configured or started."));

  private LaunchKpis() {}
}
