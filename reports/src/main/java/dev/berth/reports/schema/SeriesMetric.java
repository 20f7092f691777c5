package dev.berth.reports.schema;

import java.util.List;

/**
 * A quantity that is kept over time, sampled at the monitor's ticks. Other names than the
 * catalogue's may be written; the charts look for these.
 *
 * @param unit unit of the stored value; {@code share} is a number in [0, 1]
 */
public record SeriesMetric(String key, String unit, String definition) {

  public static final SeriesMetric BUSY_HOSTS =
      of("busy-hosts", "hosts", "Hosts with at least one allocation.");
  public static final SeriesMetric INSTANCES =
      of("instances", "instances", "Instances that hold an allocation.");
  public static final SeriesMetric WAITING =
      of("waiting", "requests", "Requests in the wait queue.");
  public static final SeriesMetric ALLOCATED_VCPU =
      of("allocated-vcpu", "share", "Allocated share of allocatable vCPUs.");
  public static final SeriesMetric ALLOCATED_MEMORY =
      of("allocated-memory", "share", "Allocated share of allocatable memory.");
  public static final SeriesMetric UTILISATION_VCPU =
      of("utilisation-vcpu", "share", "Used share of physical CPU capacity.");
  public static final SeriesMetric FRAGMENTATION =
      of(
          "fragmentation",
          "share",
          "Expected share of free vCPUs that a request drawn from the flavor mix cannot use.");
  public static final SeriesMetric STRANDED_VCPU =
      of(
          "stranded-vcpu",
          "share",
          "Share of free vCPUs on hosts that can take no flavor any more.");
  public static final SeriesMetric STRANDED_MEMORY =
      of(
          "stranded-memory",
          "share",
          "Share of free memory on hosts that can take no flavor any more.");
  public static final SeriesMetric LARGEST_FLAVOR_VCPU =
      of("largest-flavor-vcpu", "vCPU", "vCPUs of the largest flavor that fits on some host.");
  public static final SeriesMetric POWER_WATTS =
      of("power-watts", "W", "Electrical power of all hosts.");
  public static final SeriesMetric INLET =
      of("inlet-celsius", "°C", "True temperature of the air that enters hosts.");
  public static final SeriesMetric INLET_PEAK =
      of("inlet-peak-celsius", "°C", "True temperature of the air at the hottest inlet.");
  public static final SeriesMetric INLET_READING =
      of("inlet-reading-celsius", "°C", "Inlet temperature as the sensor says.");
  public static final SeriesMetric PROCESSOR =
      of("processor-celsius", "°C", "True temperature of a host's processor.");

  public static final SeriesMetric MIGRATIONS =
      of("migrations", "migrations", "Migrations completed since the sample before.");
  public static final SeriesMetric HOSTS_ASLEEP =
      of("hosts-asleep", "hosts", "Hosts asleep, mean since the sample before.");
  public static final SeriesMetric CAP_SHARE =
      of("cap-share", "share", "Power of the domain that is nearest to its cap, per cap.");

  public static final List<SeriesMetric> ALL =
      List.of(
          BUSY_HOSTS,
          INSTANCES,
          WAITING,
          ALLOCATED_VCPU,
          ALLOCATED_MEMORY,
          UTILISATION_VCPU,
          FRAGMENTATION,
          STRANDED_VCPU,
          STRANDED_MEMORY,
          LARGEST_FLAVOR_VCPU,
          POWER_WATTS,
          MIGRATIONS,
          HOSTS_ASLEEP,
          CAP_SHARE,
          INLET,
          INLET_PEAK,
          INLET_READING,
          PROCESSOR);

  private static SeriesMetric of(String key, String unit, String definition) {
    return new SeriesMetric(key, unit, definition);
  }
}
