package dev.berth.model;

import java.util.List;

/** A measured quantity of a host. */
public enum Metric {
  CPU_UTILISATION("cpu-utilisation", "share of nameplate"),
  MEMORY_UTILISATION("memory-utilisation", "share of nameplate"),
  DISK_SPACE_UTILISATION("disk-space-utilisation", "share of nameplate"),
  DISK_IOPS("disk-iops", "1/s"),
  DISK_THROUGHPUT("disk-throughput", "MiB/s"),
  DISK_LATENCY("disk-latency", "ms"),
  /** What instances send and receive, as far as the network carries it. */
  NETWORK_THROUGHPUT("network-throughput", "Mbit/s"),
  INLET_TEMPERATURE("inlet-temperature", "°C"),
  CPU_TEMPERATURE("cpu-temperature", "°C"),
  CHASSIS_TEMPERATURE("chassis-temperature", "°C"),
  FAN_SPEED("fan-speed", "1/min"),
  POWER("power", "W"),
  /** What instances want to send and receive. */
  NETWORK_TRAFFIC("network-traffic", "Mbit/s"),
  NETWORK_LATENCY("network-latency", "ms");

  public static final List<Metric> ALL = List.of(values());

  private final String key;
  private final String unit;

  Metric(String key, String unit) {
    this.key = key;
    this.unit = unit;
  }

  /** The name used in files and tables. */
  public String key() {
    return key;
  }

  public String unit() {
    return unit;
  }
}
