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
 * KPIs of packing: hosts in use, their bound, density, free space, in the order of columns and
 * tables.
 */
final class PackingKpis {

  static final List<Kpi> ALL =
      List.of(
          kpi("hosts", "hosts", "hosts", NONE, COUNT, "Hosts of the fleet."),
          main(
              "busy-hosts-mean",
              "busy hosts, mean",
              "hosts",
              LOWER,
              COUNT,
              "Time-weighted mean of hosts with an allocation."),
          kpi(
              "busy-hosts-p95",
              "busy hosts, p95",
              "hosts",
              LOWER,
              COUNT,
              "Count of busy hosts that is not exceeded in 95 % of the window's time."),
          main(
              "busy-hosts-peak",
              "busy hosts, peak",
              "hosts",
              LOWER,
              COUNT,
              "Most hosts that were busy at one instant."),
          kpi(
              "fluid-busy-hosts-mean",
              "fluid bound of busy hosts, mean",
              "hosts",
              NONE,
              COUNT,
              "Time-weighted mean of the fewest hosts that could hold what the run accepted."),
          kpi(
              "fluid-busy-hosts-peak",
              "fluid bound of busy hosts, peak",
              "hosts",
              NONE,
              COUNT,
              "Most hosts that any packing of what the run accepted needed at one instant."),
          main(
              "gap-fluid",
              "gap to fluid bound",
              "share",
              LOWER,
              PERCENT,
              "Busy hosts above the fluid bound, over the window."),
          kpi(
              "dual-busy-hosts-mean",
              "dual bound of busy hosts, mean",
              "hosts",
              NONE,
              COUNT,
              "Mean of the fewest hosts that could hold the instances without cutting them, by"
                  + " samples."),
          kpi(
              "gap-dual",
              "gap to dual bound",
              "share",
              LOWER,
              PERCENT,
              "Busy hosts above the dual bound, by samples."),
          main(
              "packing-density-vcpu-mean",
              "packing density vCPU",
              "share",
              HIGHER,
              PERCENT,
              "Allocated share of the busy hosts' allocatable vCPUs over the window."),
          kpi(
              "packing-density-memory-mean",
              "packing density memory",
              "share",
              HIGHER,
              PERCENT,
              "Allocated share of the busy hosts' allocatable memory over the window."),
          kpi(
              "packing-density-vcpu-peak",
              "packing density vCPU at peak",
              "share",
              HIGHER,
              PERCENT,
              "Packing density of vCPUs at the instant with most busy hosts."),
          kpi(
              "packing-density-memory-peak",
              "packing density memory at peak",
              "share",
              HIGHER,
              PERCENT,
              "Packing density of memory at the instant with most busy hosts."),
          kpi(
              "allocated-vcpu-mean",
              "allocated vCPU",
              "share",
              NONE,
              PERCENT,
              "Allocated share of the whole fleet's allocatable vCPUs."),
          kpi(
              "allocated-memory-mean",
              "allocated memory",
              "share",
              NONE,
              PERCENT,
              "Allocated share of the whole fleet's allocatable memory."),
          kpi(
              "served-core-hours",
              "served core-hours",
              "core-h",
              HIGHER,
              AMOUNT,
              "vCPU-hours that were allocated inside the window."),
          kpi(
              "utilisation-vcpu-mean",
              "CPU utilisation",
              "share",
              NONE,
              PERCENT,
              "Used share of the fleet's physical CPU, mean of the samples."),
          kpi(
              "stranded-vcpu",
              "stranded vCPU",
              "share",
              LOWER,
              PERCENT,
              "Share of free vCPUs on hosts that can take no flavor any more."),
          kpi(
              "stranded-memory",
              "stranded memory",
              "share",
              LOWER,
              PERCENT,
              "Share of free memory on hosts that can take no flavor any more."),
          main(
              "fragmentation",
              "fragmentation",
              "share",
              LOWER,
              PERCENT,
              "Expected share of free vCPUs that a request drawn from the flavor mix cannot use."),
          kpi(
              "largest-flavor-vcpu",
              "largest flavor that fits",
              "vCPU",
              HIGHER,
              COUNT,
              "vCPUs of the largest flavor that fitted on some host at every sample."));

  private PackingKpis() {}
}
