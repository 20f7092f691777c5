package dev.berth.state;

import dev.berth.model.DomainLevel;
import dev.berth.model.HostSpec;
import dev.berth.model.HostStatus;
import dev.berth.model.LaunchRequest;
import dev.berth.model.Metric;
import dev.berth.model.Resource;

/**
 * One host as the placement manager believes it to be, or as it would be after hypothetical
 * changes. Constraints and scores see nothing else of the fleet.
 */
public interface HostView {

  int row();

  HostSpec spec();

  HostStatus status();

  /** What may be allocated in all: floor(nameplate x over-commit). */
  long allocatable(Resource resource);

  /** What is left of {@link #allocatable}. */
  long free(Resource resource);

  /** The most that any one host of the fleet can allocate. */
  long largestAllocatable(Resource resource);

  /** Instances that run here, are being launched here, or are on their way here. */
  int instances();

  /** Instances that are being launched here. */
  int launching();

  /** NUMA nodes of the host, 1 or more. */
  int numaNodes();

  /** Whole graphics devices of the host. */
  int gpuDevices();

  /** Free processor (milli-vCPU) or memory (MiB) of one NUMA node. */
  long numaFree(Resource resource, int node);

  /** Free thousandths of one graphics device. */
  long gpuFree(int device);

  /** The latest value of a metric, or NaN where it is unavailable. */
  double reading(Metric metric);

  /**
   * When the last of its instances is due to depart, by arrival and lifetime: 0 without instances.
   * In an {@link Overlay} an instance that is hypothetically gone still counts; one that is on its
   * way here counts when it has arrived.
   */
  long latestDepartureTick();

  /** Instances of the request's tenant in this host's domain of a level. */
  int tenantInstances(LaunchRequest request, DomainLevel level);

  /** Instances of the request's group in this host's domain of a level. */
  int groupInstances(LaunchRequest request, DomainLevel level);

  /** Instances of the request's tenant in the whole fleet. */
  int tenantInstances(LaunchRequest request);

  /** Instances of the request's group in the whole fleet. */
  int groupInstances(LaunchRequest request);

  /**
   * Instances of a named group in this host's domain of a level.
   *
   * @param group a group of the request's tenant without the tenant's name and slash, any group by
   *     its whole name, or {@link GroupNames#OWN} for the request's own
   */
  int namedInstances(LaunchRequest request, String group, DomainLevel level);

  /** Instances of a named group in the whole fleet. */
  int namedInstances(LaunchRequest request, String group);

  /** Instances here of the operating system that the request's policy names; 0 without one. */
  int systemInstances(LaunchRequest request);

  /**
   * Hosts without it that may still take up the operating system that the request's policy names:
   * the licences of its pool that no host holds. {@link Integer#MAX_VALUE} without a pool.
   */
  int licencesLeft(LaunchRequest request);

  /** Instances here of other tenants that have this host for their tenant alone. */
  int dedicatedToOthers(LaunchRequest request);

  /** Hosts in this host's domain of a level whose cache holds the image of the request's policy. */
  int hostsWithImage(LaunchRequest request, DomainLevel level);

  /** Instances that are being launched in this host's domain of a level. */
  int launching(DomainLevel level);

  /** Launches in progress, anywhere, for which an image has to be fetched from the image store. */
  int fetching();

  /**
   * What the host's alarms weigh: 1 per warning and 3 per critical alarm while active, then half of
   * it with every six hours; 0 without alarms.
   */
  double alarmBurden();
}
