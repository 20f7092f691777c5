package dev.berth.libvirt.host;

import dev.berth.configuration.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which settings a host can make true, found out before anything is applied.
 *
 * @param support by the setting's key; a key that is not there is none of the fleet's
 */
public record Preflight(Map<String, Support> support) {

  private static final Path CGROUPS = Path.of("/sys/fs/cgroup");

  /** Whether a setting can be made true. An empty reason means that it can. */
  public record Support(String reason) {
    static final Support YES = new Support("");

    public boolean supported() {
      return reason.isEmpty();
    }

    /** As it is printed: {@code supported}, or {@code unavailable: reason}. */
    @Override
    public String toString() {
      return supported() ? "supported" : "unavailable: " + reason;
    }

    static Support unless(boolean lacking, String reason) {
      return lacking ? new Support(reason) : YES;
    }
  }

  public Preflight {
    support = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(support));
  }

  /** Checks a host. */
  public static Preflight of(HostEntry entry, HostFacts facts) {
    Map<String, Support> found = new LinkedHashMap<>();
    Support scheduler = scheduler(entry);
    found.put(Settings.WEIGHT.key(), scheduler);
    found.put(Settings.CAP.key(), scheduler);
    found.put(Settings.PINNING.key(), Support.YES);
    found.put(
        Settings.NUMA.key(),
        Support.unless(entry.isTestDriver(), "the test driver does not report it back"));
    found.put(Settings.HUGE_PAGES.key(), hugePages(facts));
    found.put(
        Settings.NETWORK_DEVICE_MODEL.key(),
        Support.unless(entry.bridge().isEmpty(), "the fleet file names no bridge for this host"));
    found.put(Settings.NETWORK_DEVICE_NAME.key(), found.get(Settings.NETWORK_DEVICE_MODEL.key()));
    found.put(Settings.BANDWIDTH.key(), bandwidth(entry));
    found.put(Settings.FIREWALL_RULES.key(), firewall(entry));
    Support disk = Support.unless(entry.pool().isEmpty(), "the fleet file names no storage pool");
    found.put(Settings.VOLUME_SIZE.key(), disk);
    found.put(Settings.IOPS_LIMIT.key(), disk);
    found.put(Settings.THROUGHPUT_LIMIT.key(), disk);
    found.put(
        Settings.METADATA_ADDRESS.key(),
        Support.unless(entry.isTestDriver(), "the test driver has no SMBIOS"));
    return new Preflight(found);
  }

  /** The keys of what the host can make true. */
  public Set<String> supportedKeys() {
    Set<String> keys = new TreeSet<>();
    support.forEach(
        (key, answer) -> {
          if (answer.supported()) {
            keys.add(key);
          }
        });
    return keys;
  }

  private static Support scheduler(HostEntry entry) {
    if (entry.isTestDriver()) {
      return new Support("the test driver schedules nothing");
    }
    boolean v1 = Files.isDirectory(CGROUPS.resolve("cpu"));
    boolean v2 = Files.isReadable(CGROUPS.resolve("cgroup.controllers"));
    return Support.unless(
        entry.isLocal() && !v1 && !v2, "no cgroup CPU controller is mounted at /sys/fs/cgroup");
  }

  private static Support hugePages(HostFacts facts) {
    boolean large = facts.pageSizesKiB().stream().anyMatch(size -> size > 4);
    return Support.unless(!large, "libvirt reports no huge pages");
  }

  private static Support firewall(HostEntry entry) {
    return entry.isTestDriver()
        ? new Support("the test driver has no packet filters")
        : Support.unless(entry.bridge().isEmpty(), "the fleet file names no bridge for this host");
  }

  /** libvirt limits a device by queueing disciplines that the kernel must have. */
  private static Support bandwidth(HostEntry entry) {
    if (entry.isTestDriver() || entry.bridge().isEmpty()) {
      return new Support("the host has no network device to limit");
    }
    boolean lacking =
        entry.isLocal() && !(KernelModules.has("sch_sfq") && KernelModules.has("act_police"));
    return Support.unless(
        lacking, "the kernel has no sch_sfq or act_police, which libvirt's limits are made of");
  }
}
