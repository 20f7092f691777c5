package dev.berth.model;

import java.util.List;

/** A dimension of capacity that is allocated in whole units. */
public enum Resource {
  /** Processor time, in thousandths of a vCPU. */
  VCPU("vcpu", "milli-vCPU"),
  MEMORY("memory", "MiB"),
  /** Local disk space. */
  DISK("disk", "GiB"),
  NETWORK("network", "Mbit/s"),
  /** Graphics processors, in thousandths of a device. */
  GPU("gpu", "GPU per mille");

  /** All resources in column order. */
  public static final List<Resource> ALL = List.of(values());

  private final String key;
  private final String unit;

  Resource(String key, String unit) {
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
