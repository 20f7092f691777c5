package dev.berth.libvirt.plan;

import dev.berth.configuration.FirewallRule;
import java.util.List;

/** One step of a plan. Knows nothing of libvirt; {@link #text} is what a person audits. */
public sealed interface Action {

  /** The step in words. */
  String text();

  /** A step that gives a domain a property, before it starts or while it runs. */
  sealed interface Setting extends Action {}

  /** Makes a volume of a storage pool, unless it is there. */
  record CreateVolume(String pool, String name, long gib) implements Action {
    public CreateVolume {
      Names.name("storage pool", pool);
      Names.name("volume", name);
    }

    @Override
    public String text() {
      return "create volume %s of %d GiB in pool %s".formatted(name, gib, pool);
    }
  }

  /** Defines a packet filter or puts other rules in place of its own. */
  record DefineFilter(String name, List<FirewallRule> rules) implements Action {
    public DefineFilter {
      Names.name("packet filter", name);
      rules = List.copyOf(rules);
    }

    @Override
    public String text() {
      return "define packet filter %s: %s".formatted(name, rules);
    }
  }

  /** Defines a domain: its size, machine and devices; settings that follow belong to it. */
  record Define(DomainShape shape) implements Action {
    @Override
    public String text() {
      return "define domain %s: %d vCPU, %d MiB, machine %s, type %s"
          .formatted(shape.name(), shape.vcpus(), shape.memoryMiB(), shape.machine(), shape.type());
    }
  }

  /** What processor the guest sees. An empty model is the hypervisor's own. */
  record CpuMode(String model, List<String> features) implements Setting {
    public CpuMode {
      if (!model.isEmpty()) {
        Names.name("CPU model", model);
      }
      features.forEach(feature -> Names.name("CPU feature", feature));
      features = List.copyOf(features);
    }

    @Override
    public String text() {
      return "CPU model %s with %s"
          .formatted(model.isEmpty() ? "of the hypervisor" : model, features);
    }
  }

  /** Binds a vCPU to CPUs of the host. */
  record Pin(int vcpu, List<Integer> cpus) implements Setting {
    public Pin {
      cpus = List.copyOf(cpus);
    }

    @Override
    public String text() {
      return "pin vCPU %d to CPUs %s".formatted(vcpu, cpus);
    }
  }

  /**
   * Share of contended processors, and the most processor time per vCPU.
   *
   * @param weight 2 to 262144; 1024 is the usual one
   * @param periodMicros over which the quota holds
   * @param quotaMicros per vCPU and period; -1 for no limit
   */
  record Schedule(long weight, long periodMicros, long quotaMicros) implements Setting {

    public static final Schedule USUAL = new Schedule(1024, 100_000, -1);

    @Override
    public String text() {
      return quotaMicros < 0
          ? "schedule with weight %d, no quota".formatted(weight)
          : "schedule with weight %d, quota %d of %d us per vCPU"
              .formatted(weight, quotaMicros, periodMicros);
    }
  }

  /** Where memory comes from, and the size of its pages in KiB (0 for the usual ones). */
  record Memory(String numaMode, List<Integer> nodes, long pageKiB) implements Setting {
    public Memory {
      nodes = List.copyOf(nodes);
    }

    @Override
    public String text() {
      return "memory %s of NUMA nodes %s%s"
          .formatted(
              numaMode.isEmpty() ? "anywhere" : numaMode,
              nodes,
              pageKiB == 0 ? "" : " in pages of %d KiB".formatted(pageKiB));
    }
  }

  /** Limits the first disk; 0 is no limit. */
  record LimitDisk(long iops, long bytesPerSecond) implements Setting {
    @Override
    public String text() {
      return "limit the disk to %d operations/s and %d bytes/s (0: no limit)"
          .formatted(iops, bytesPerSecond);
    }
  }

  /**
   * The network device.
   *
   * @param device name on the host; empty leaves it to the hypervisor
   * @param filter packet filter; empty for none
   * @param megabitsPerSecond most throughput in each direction; 0 for no limit
   */
  record Interface(
      String bridge, String model, String device, String mac, String filter, long megabitsPerSecond)
      implements Setting {
    public Interface {
      Names.name("bridge", bridge);
      Names.name("device model", model);
      if (!device.isEmpty()) {
        Names.device("device name", device);
      }
      if (!filter.isEmpty()) {
        Names.name("packet filter", filter);
      }
    }

    @Override
    public String text() {
      return "network device %s%s %s on bridge %s%s%s"
          .formatted(
              model,
              device.isEmpty() ? "" : " named " + device,
              mac,
              bridge,
              filter.isEmpty() ? "" : ", filter " + filter,
              megabitsPerSecond == 0 ? "" : ", at most %d Mbit/s".formatted(megabitsPerSecond));
    }
  }

  /** Tells the guest where its metadata service is, by the SMBIOS convention of cloud-init. */
  record MetadataService(String address) implements Setting {
    public MetadataService {
      Names.address("metadata address", address);
    }

    @Override
    public String text() {
      return "metadata service at %s, told through SMBIOS".formatted(address);
    }
  }

  /** Marks the domain as Berth's, with what was asked and why it went here. */
  record Annotate(Mark mark) implements Setting {
    @Override
    public String text() {
      return "mark as instance %d of tenant %s, decision %s"
          .formatted(mark.instance(), mark.tenant(), mark.decision());
    }
  }

  /** Starts the domain and waits until its guest runs. */
  record Start(long timeOutMillis) implements Action {
    @Override
    public String text() {
      return "start, and wait at most %d ms until it runs".formatted(timeOutMillis);
    }
  }

  /** Reads everything back that the plan has set. */
  record Verify() implements Action {
    @Override
    public String text() {
      return "verify by reading back";
    }
  }

  /** Moves the running domain, peer to peer, without post-copy. */
  record Migrate(MigrationOrder order) implements Action {
    @Override
    public String text() {
      return "migrate live to %s%s, at most %d ms"
          .formatted(
              order.targetUri(),
              order.mibPerSecond() == 0 ? "" : " at %d MiB/s".formatted(order.mibPerSecond()),
              order.timeOutMillis());
    }
  }

  /** Asks the guest to shut down, and destroys it when it has not after a while. */
  record Stop(long graceMillis) implements Action {
    @Override
    public String text() {
      return "shut down, destroy after %d ms".formatted(graceMillis);
    }
  }

  /** Removes the domain with its volume and packet filter. */
  record Remove(String pool) implements Action {
    @Override
    public String text() {
      return "undefine; remove volume and packet filter";
    }
  }
}
