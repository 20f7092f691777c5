package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;
import static dev.berth.reports.schema.Kpi.kpi;
import static dev.berth.reports.schema.Kpi.main;

import java.util.List;

/** KPIs of processors that hosts share, in the order of columns and tables; also per tenant. */
final class ShareKpis {

  static final List<Kpi> ALL =
      List.of(
          main(
              "cpu-ready-mean",
              "CPU ready",
              "share",
              LOWER,
              PERCENT,
              "Share of their vCPUs' time in which instances were runnable and did not run, mean over samples of instances."),
          kpi(
              "cpu-ready-p95",
              "CPU ready p95",
              "share",
              LOWER,
              PERCENT,
              "95th percentile of CPU ready over samples of instances."),
          kpi(
              "cpu-ready-max",
              "CPU ready max",
              "share",
              LOWER,
              PERCENT,
              "Highest CPU ready of an instance at a sample."),
          kpi(
              "scheduling-latency-p50",
              "scheduling latency",
              "ms",
              LOWER,
              AMOUNT,
              "Median over samples of instances of a runnable vCPU's mean wait for a processor."),
          main(
              "scheduling-latency-p95",
              "scheduling latency p95",
              "ms",
              LOWER,
              AMOUNT,
              "95th percentile over samples of instances of a runnable vCPU's mean wait for a processor."),
          main(
              "steal-core-hours",
              "steal",
              "core-h",
              LOWER,
              AMOUNT,
              "vCPU-hours of the window that instances demanded and their vCPUs could have run, but were not granted."),
          kpi(
              "drift-alarms",
              "drift alarms",
              "alarms",
              LOWER,
              COUNT,
              "Alarms of the window on instances that drifted from their desired performance characteristics."),
          main(
              "violation-hours",
              "violation hours",
              "h",
              LOWER,
              AMOUNT,
              "Instance-hours of the window in which a reading missed what the instance's policy desires."));

  private ShareKpis() {}
}
