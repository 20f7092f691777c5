package dev.berth.reports.schema;

import static dev.berth.reports.schema.Better.HIGHER;
import static dev.berth.reports.schema.Better.LOWER;
import static dev.berth.reports.schema.Better.NONE;
import static dev.berth.reports.schema.Format.AMOUNT;
import static dev.berth.reports.schema.Format.COUNT;
import static dev.berth.reports.schema.Format.PERCENT;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The catalogue of KPIs: one line each, in the order of columns and tables. */
public final class Kpis {

  /** Prefix of the one family of KPIs whose keys depend on the run: {@code rejected.<reason>}. */
  public static final String REJECTED_BY = "rejected.";

  private static final List<Kpi> OWN =
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
              "Records of the workload's input that were left out."),
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
              "vCPUs of the largest flavor that fitted on some host at every sample."),
          main(
              "energy-kwh",
              "energy",
              "kWh",
              LOWER,
              AMOUNT,
              "Electrical energy of all hosts over the window."),
          kpi(
              "energy-per-core-hour",
              "energy per core-hour",
              "Wh/core-h",
              LOWER,
              AMOUNT,
              "Energy divided by the served core-hours."),
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

  public static final List<Kpi> ALL =
      Stream.concat(OWN.stream(), MobilityKpis.ALL.stream()).toList();

  private static final Map<String, Kpi> BY_KEY =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Kpi::key, Function.identity()));

  private Kpis() {}

  /**
   * The KPI of a key, {@code rejected.<reason>} included.
   *
   * @throws IllegalArgumentException for a key that the catalogue lacks
   */
  public static Kpi of(String key) {
    Kpi kpi = BY_KEY.get(key);
    if (kpi != null) {
      return kpi;
    }
    if (key.startsWith(REJECTED_BY) && key.length() > REJECTED_BY.length()) {
      return rejectedBy(key.substring(REJECTED_BY.length()));
    }
    throw new IllegalArgumentException(
        "There is no KPI '%s'; the catalogue has: %s, rejected.<reason>."
            .formatted(key, ALL.stream().map(Kpi::key).collect(Collectors.joining(", "))));
  }

  /** The keys in catalogue order; reasons stand in alphabetical order behind {@code rejected}. */
  public static List<Kpi> inOrder(Collection<String> keys) {
    return keys.stream()
        .distinct()
        .map(Kpis::of)
        .sorted(Comparator.comparingInt(Kpis::rank).thenComparing(Kpi::key))
        .toList();
  }

  private static int rank(Kpi kpi) {
    return ALL.indexOf(kpi.key().startsWith(REJECTED_BY) ? of("rejected") : kpi);
  }

  private static Kpi rejectedBy(String reason) {
    return kpi(
        REJECTED_BY + reason,
        "rejected: " + reason,
        "requests",
        LOWER,
        COUNT,
        "Rejected requests whose last decision names this reason.");
  }

  private static Kpi kpi(
      String key, String label, String unit, Better better, Format format, String definition) {
    return new Kpi(key, label, unit, better, format, false, definition);
  }

  private static Kpi main(
      String key, String label, String unit, Better better, Format format, String definition) {
    return new Kpi(key, label, unit, better, format, true, definition);
  }
}
