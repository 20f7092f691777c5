package dev.berth.libvirt.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where a host's own sensors are read.
 *
 * @param sysfs root of the host's sysfs as seen from here; empty where it is not to be had
 * @param ipmi a command that prints {@code ipmitool sdr}'s table, as words; empty for none
 * @param cpuUsage a cgroup's file with used processor time (v1 {@code cpuacct.usage} or v2 {@code
 *     cpu.stat}), for hosts that share one kernel; empty to ask libvirt
 */
public record SensorSpec(Optional<Path> sysfs, List<String> ipmi, Optional<Path> cpuUsage) {

  public static final SensorSpec NONE =
      new SensorSpec(Optional.empty(), List.of(), Optional.empty());

  public SensorSpec {
    ipmi = List.copyOf(ipmi);
  }
}
