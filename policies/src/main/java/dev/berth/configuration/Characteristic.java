package dev.berth.configuration;

import dev.berth.model.ConfigurationPolicy;
import dev.berth.model.Metric;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A performance characteristic: what a policy may want of an instance's host, and of the instance
 * once it runs.
 */
@SuppressWarnings("ImmutableEnumChecker") // Nothing is changed after it is made.
public enum Characteristic {
  /** Of a host only, from its trait {@code cpu-mhz:NUMBER}; no sensor reads it. */
  CPU_SPEED(Settings.CPU_SPEED, true, null),
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

  /** Those that are measured of running instances. */
  public static final List<Characteristic> OF_INSTANCES =
      ALL.stream().filter(each -> each.metric != null).toList();

  private final Setting<? extends Number> setting;
  private final boolean atLeast;
  private final @Nullable Metric metric;

  Characteristic(Setting<? extends Number> setting, boolean atLeast, @Nullable Metric metric) {
    this.setting = setting;
    this.atLeast = atLeast;
    this.metric = metric;
  }

  /** The key of the setting by which it is desired. */
  public String key() {
    return setting.key();
  }

  /** The key without its area, a short word. */
  public String word() {
    return setting.key().substring(setting.area().key().length() + 1);
  }

  /** Whether the desired amount is the least that is acceptable, rather than the most. */
  public boolean atLeast() {
    return atLeast;
  }

  /** The metric of a host that says how well it can serve one that is measured of instances. */
  public Metric metric() {
    return Objects.requireNonNull(metric);
  }

  /** The desired amount as it was written; null where a policy does not say. */
  public @Nullable Number wanted(ConfigurationPolicy policy) {
    return setting.in(policy);
  }

  /** The desired amount, in the setting's unit; NaN where a policy does not say. */
  public double desired(ConfigurationPolicy policy) {
    Number desired = wanted(policy);
    return desired == null ? Double.NaN : desired.doubleValue();
  }

  /** How far a reading misses what is desired, as a share of that; 0 where it does not. */
  public double miss(double reading, double desired) {
    return Math.max(0, (atLeast ? desired - reading : reading - desired) / desired);
  }
}
