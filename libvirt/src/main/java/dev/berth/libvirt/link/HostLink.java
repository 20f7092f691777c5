package dev.berth.libvirt.link;

import java.util.List;
import java.util.Map;

/**
 * A connection to the libvirt of one host. Every call may block, and throws {@link
 * LibvirtException} when libvirt refuses it; a link is used by one thread at a time.
 */
public interface HostLink extends AutoCloseable {

  /** What libvirt says of a domain. */
  enum DomainState {
    RUNNING,
    /** Paused for a reason that somebody gave, such as migration or a person. */
    PAUSED,
    /** Paused and libvirt does not know why: the virtual machine is broken. */
    BROKEN,
    SHUT_OFF,
    /** There is no such domain. */
    ABSENT
  }

  /**
   * Processors of a host.
   *
   * @param cpus threads that are online
   * @param mhz nominal frequency, 0 where it is not known
   * @param memoryKiB in all
   */
  record Node(String model, long memoryKiB, int cpus, int mhz, int numaNodes) {}

  /** The host's capabilities as XML. */
  String capabilities();

  /** What guests of a virtualisation type ({@code kvm} or {@code qemu}) can have, as XML. */
  String domainCapabilities(String type);

  Node node();

  /** Processor time in ns by kind: user, system, idle, iowait. */
  Map<String, Long> cpuTimes();

  /** Memory in KiB by kind: total, free, buffers, cached. */
  Map<String, Long> memory();

  /** Names of all domains, running or not. */
  List<String> domains();

  DomainState state(String domain);

  /** The domain as it runs, or as it would be started where it does not run. */
  String xml(String domain);

  /** The running domain as a target can take it over. */
  String migratableXml(String domain);

  void define(String xml);

  void start(String domain);

  /** Asks the guest to shut down; returns at once. */
  void shutdown(String domain);

  void destroy(String domain);

  void undefine(String domain);

  /** Puts an element into the domain's metadata under a namespace, now and for its next start. */
  void annotate(String domain, String prefix, String namespace, String element);

  /** Scheduler parameters of a running domain: cpu_shares, vcpu_period, vcpu_quota. */
  void schedule(String domain, Map<String, Object> parameters);

  /** The CPUs on which a vCPU of a running domain may run. */
  void pin(String domain, int vcpu, List<Integer> cpus);

  /** Limits of a running domain's disk, such as total_iops_sec. */
  void limitDisk(String domain, String target, Map<String, Object> parameters);

  /** Statistics of all running domains, by name. */
  Map<String, Map<String, Object>> statistics();

  /** Moves a running domain, peer to peer; blocks until it has arrived or failed. */
  void migrate(String domain, String uri, Map<String, Object> parameters, int flags);

  /** Figures of the last migration that ended here, such as time_elapsed and downtime in ms. */
  Map<String, Object> lastMigration(String domain);

  /** Ends what the domain is doing at present, such as a migration. */
  void abort(String domain);

  void defineFilter(String xml);

  /** A packet filter's XML; empty where there is none. */
  String filterXml(String name);

  /** Removes a packet filter; nothing happens without it. */
  void undefineFilter(String name);

  /** Makes a volume unless it is there; returns its path. */
  String createVolume(String pool, String name, String xml);

  /** Removes a volume; nothing happens without it. */
  void deleteVolume(String pool, String name);

  /** Capacity of a storage pool in bytes. */
  long poolCapacity(String pool);

  boolean alive();

  @Override
  void close();
}
