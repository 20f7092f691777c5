package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Metric;
import java.util.List;

/** A performance characteristic that is measured of running instances. */
@SuppressWarnings("ImmutableEnumChecker") // Nothing is changed after it is made.
public enum Characteristic {
  /** Processor time that is had, of that which is wanted. */
  CPU_AVAILABILITY(Settings.CPU_AVAILABILITY, true, Metric.CPU_UTILISATION),
  SCHEDULING_LATENCY(Settings.SCHEDULING_LATENCY, false, Metric.CPU_UTILISATION),
  /** Disk operations that are had; infinite where all that is asked for is served. */
  IOPS(Settings.IOPS, true, Metric.DISK_LATENCY),
  /** Likewise. */
  DISK_THROUGHPUT(Settings.DISK_THROUGHPUT, true, Metric.DISK_LATENCY),
  STORAGE_LATENCY(Settings.STORAGE_LATENCY, false, Metric.DISK_LATENCY),
  /** Network throughput that is had; infinite where all that is asked for is carried. */
  NETWORK_THROUGHPUT(Settings.NETWORK_THROUGHPUT, true, Metric.NETWORK_LATENCY),
  NETWORK_LATENCY(Settings.NETWORK_LATENCY, false, Metric.NETWORK_LATENCY);

  public static final List<Characteristic> ALL = List.of(values());

  private final Setting<? extends Number> setting;
  private final boolean atLeast;
  private final Metric metric;

  Characteristic(Setting<? extends Number> setting, boolean atLeast, Metric metric) {
    this.setting = setting;
    this.atLeast = atLeast;
    this.metric = metric;
  }

  /** The key of the setting by which it is desired. */
  public String key() {
    return setting.key();
  }

  /** Whether the desired amount is the least that is acceptable, rather than the most. */
  public boolean atLeast() {
    return atLeast;
  }

  /** The metric of a host that says how well it can serve this. */
  public Metric metric() {
    return metric;
  }

  /** The desired amount, in the setting's unit; NaN where a policy does not say. */
  public double desired(ConfigurationPolicy policy) {
    Number desired = setting.in(policy);
    return desired == null ? Double.NaN : desired.doubleValue();
  }

  /** How far a reading misses what is desired, as a share of that; 0 where it does not. */
  public double miss(double reading, double desired) {
    return Math.max(0, (atLeast ? desired - reading : reading - desired) / desired);
  }
}
