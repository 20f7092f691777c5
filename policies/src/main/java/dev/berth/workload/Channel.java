package dev.berth.workload;

import java.util.List;

/** A quantity that an instance uses over time. */
public enum Channel {
  /** Share of the requested vCPUs, 0 to 1. */
  CPU,
  /** Share of the requested memory, 0 to 1. */
  MEMORY,
  /** KiB/s. */
  DISK_READ,
  /** KiB/s. */
  DISK_WRITE,
  /** KiB/s. */
  NETWORK_IN,
  /** KiB/s. */
  NETWORK_OUT;

  public static final List<Channel> ALL = List.of(values());
}
