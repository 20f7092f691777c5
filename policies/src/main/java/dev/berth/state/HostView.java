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
}
