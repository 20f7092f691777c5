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

/**
 * KPIs of launch requests: how they ended and how long they waited, in the order of columns and
 * tables.
 */
final class RequestKpis {

  static final List<Kpi> ALL =
      List.of(
          kpi(
              "requests",
              "requests",
              "requests",
              NONE,
              COUNT,
              "Launch requests that arrived in the window."),
          kpi(
              "placed",
              "placed",
              "requests",
              HIGHER,
              COUNT,
              "Requests of the window that got a host."),
          kpi(
              "rejected",
              "rejected",
              "requests",
              LOWER,
              COUNT,
              "Requests of the window that were refused for good."),
          main(
              "rejected-share",
              "rejected",
              "share",
              LOWER,
              PERCENT,
              "Rejected requests per request of the window."),
          main(
              "rejected-core-hours",
              "rejected core-hours",
              "core-h",
              LOWER,
              AMOUNT,
              "vCPU-hours that the rejected requests would have run inside the window."),
          kpi(
              "waiting",
              "still waiting",
              "requests",
              LOWER,
              COUNT,
              "Requests of the window without an answer at the horizon."),
          kpi(
              "wait-mean-seconds",
              "mean wait",
              "s",
              LOWER,
              AMOUNT,
              "Mean time from arrival to placement of the placed requests."),
          kpi(
              "wait-p95-seconds",
              "p95 wait",
              "s",
              LOWER,
              AMOUNT,
              "95th percentile of the time from arrival to placement."),
          kpi(
              "warm-instances",
              "warm instances",
              "instances",
              NONE,
              COUNT,
              "Instances that run when the window begins."),
          kpi(
              "skipped-records",
              "skipped records",
              "records",
              NONE,
              COUNT,
              "Records of the workload's input that were left out."));

  private RequestKpis() {}
}
