package dev.berth.reports.chart;

import dev.berth.reports.schema.EventTable;
import dev.berth.reports.schema.SeriesMetric;
import dev.berth.reports.store.Results;
import java.util.List;

/** The charts of a report, one line each, in its order. */
public final class Charts {

  static final List<Chart> ALL =
      List.of(
          new OverTime("busy-hosts-over-time", "Busy hosts", SeriesMetric.BUSY_HOSTS),
          new RankDiagram("ranks-busy-hosts", "busy-hosts-mean"),
          new RankDiagram("ranks-rejected", "rejected-share"),
          new ParetoFront(
              "pareto", "Hosts in use against refusals", "busy-hosts-mean", "rejected-share"),
          new OverTime("allocated-over-time", "Allocated vCPUs", SeriesMetric.ALLOCATED_VCPU),
          new OverTime(
              "utilisation-over-time",
              "CPU utilisation of the fleet",
              SeriesMetric.UTILISATION_VCPU),
          new KpiBars(
              "packing-density",
              "Packing density of vCPUs on busy hosts",
              "packing-density-vcpu-mean"),
          new KpiBars("rejected-core-hours", "Rejected core-hours", "rejected-core-hours"),
          new OverTime("fragmentation-over-time", "Fragmentation", SeriesMetric.FRAGMENTATION),
          new KpiBars("fragmentation", "Fragmentation, mean over time", "fragmentation"),
          new KpiBars("energy", "Energy", "energy-kwh"),
          new OverTime(
              "power-over-time", "Electrical power of the fleet", SeriesMetric.POWER_WATTS),
          new OverTime("inlet-peak-over-time", "Hottest inlet", SeriesMetric.INLET_PEAK),
          new KpiBars("degree-minutes", "Degree-minutes above the inlet limit", "degree-minutes"),
          new RackTemperatureMap("rack-temperature"),
          new OverTime("migrations-over-time", "Migrations", SeriesMetric.MIGRATIONS),
          new OverTime("hosts-asleep-over-time", "Hosts asleep", SeriesMetric.HOSTS_ASLEEP),
          new OverTime(
              "cap-share-over-time", "Power of the fullest capped domain", SeriesMetric.CAP_SHARE),
          new BoxPlots("spread-busy-hosts", "busy-hosts-mean"),
          new BoxPlots("spread-rejected", "rejected-share"),
          new EcdfPlot("distribution-rejected", "rejected-share"),
          new Tornado("sensitivity-busy-hosts", "busy-hosts-mean"),
          new Tornado("sensitivity-rejected", "rejected-share"),
          new Tornado("sensitivity-energy", "energy-kwh"),
          new Tornado("sensitivity-degree-minutes", "degree-minutes"),
          new Tornado("sensitivity-alarm-minutes", "alarm-minutes"),
          new EventTimeline(
              "alarms",
              "Alarms",
              EventTable.ALARMS,
              "host",
              "raised_seconds",
              "ended_seconds",
              "rule"),
          new EventTimeline(
              "migrations-timeline",
              "Migrations by source",
              EventTable.MIGRATIONS,
              "from_host",
              "start_seconds",
              "end_seconds",
              "outcome"),
          new WelchPlot("welch-busy-hosts"),
          new HostLoadMap("host-load"));

  private Charts() {}

  /** All figures that these results can show. */
  public static List<Figure> of(Results results) {
    return ALL.stream().flatMap(chart -> chart.of(results).stream()).toList();
  }
}
