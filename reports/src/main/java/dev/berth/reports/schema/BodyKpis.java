package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;
import static dev.berth.reports.schema.Kpi.kpi;
import static dev.berth.reports.schema.Kpi.main;

import java.util.List;

/** KPIs of alarms, heat, input and output, and sensors, in the order of columns and tables. */
final class BodyKpis {

  static final List<Kpi> ALL =
      List.of(
          main(
              "alarms", "alarms", "alarms", LOWER, COUNT, "Alarms that were raised in the window."),
          main(
              "alarm-minutes",
              "alarm-minutes",
              "min",
              LOWER,
              AMOUNT,
              "Minutes of the window that alarms were active, added up over alarms."),
          kpi(
              "critical-alarm-minutes",
              "critical alarm-minutes",
              "min",
              LOWER,
              AMOUNT,
              "Alarm-minutes of rules of critical severity."),
          main(
              "degree-minutes",
              "degree-minutes",
              "K min",
              LOWER,
              AMOUNT,
              "Inlet temperature above the limit, added up over hosts and minutes of the window."),
          kpi(
              "instance-degree-minutes",
              "instance degree-minutes",
              "K min",
              LOWER,
              AMOUNT,
              "Degree-minutes, each host's weighted by the instances that run on it."),
          kpi(
              "inlet-peak",
              "hottest inlet",
              "°C",
              LOWER,
              AMOUNT,
              "Highest inlet temperature of any host at any sample."),
          kpi(
              "processor-peak",
              "hottest processor",
              "°C",
              LOWER,
              AMOUNT,
              "Highest processor temperature of any host at any sample."),
          kpi(
              "hosts-over-limit-peak",
              "hosts over limit, peak",
              "hosts",
              LOWER,
              COUNT,
              "Most hosts whose inlet was above the limit at one sample."),
          kpi(
              "throttled-core-hours",
              "throttled core-hours",
              "core-h",
              LOWER,
              AMOUNT,
              "vCPU-hours of demand that hot processors did not serve."),
          kpi(
              "cooling-kwh",
              "cooling energy",
              "kWh",
              LOWER,
              AMOUNT,
              "Electrical energy of the cooling units over the window."),
          kpi(
              "distribution-loss-kwh",
              "distribution loss",
              "kWh",
              LOWER,
              AMOUNT,
              "Energy lost between meter and hosts over the window."),
          kpi(
              "pue",
              "PUE",
              "1",
              LOWER,
              AMOUNT,
              "Energy of the whole site per energy of the hosts over the window."),
          kpi(
              "disk-latency-mean",
              "disk latency",
              "ms",
              LOWER,
              AMOUNT,
              "Mean latency of an operation, over samples of hosts with instances."),
          kpi(
              "network-latency-mean",
              "network latency",
              "ms",
              LOWER,
              AMOUNT,
              "Mean latency of the network, over samples of hosts with instances."),
          kpi(
              "inlet-error-mean",
              "inlet sensor error",
              "K",
              LOWER,
              AMOUNT,
              "Mean absolute difference of inlet readings from the truth, over samples that have a reading."),
          kpi(
              "inlet-readings-missing",
              "missing inlet readings",
              "share",
              LOWER,
              PERCENT,
              "Share of host samples without an inlet reading."),
          kpi(
              "arrivals-above",
              "arrivals on hot hosts",
              "moves",
              LOWER,
              COUNT,
              "Instances that migrated to a host which was above a limit of temperature when they arrived."),
          kpi(
              "arrivals-crossing",
              "arrivals that cross",
              "moves",
              LOWER,
              COUNT,
              "Instances that migrated to a host which crossed a limit of temperature within its thermal time constant."));

  private BodyKpis() {}
}
