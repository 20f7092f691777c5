package dev.berth.libvirt.host;

import dev.berth.libvirt.link.Login;
import dev.berth.libvirt.plan.Names;
import dev.berth.libvirt.reading.SensorSpec;
import dev.berth.model.OverCommit;
import dev.berth.model.PowerCurve;
import java.util.List;
import java.util.Set;

/**
 * What a fleet file says of a host: how to reach it, and what libvirt cannot know.
 *
 * @param uri of its libvirt, as Berth reaches it
 * @param migrateUri of its libvirt, as other hosts reach it; empty where none migrates to it
 * @param cpus CPUs that are this host's own, where several share one kernel; empty for all
 * @param memoryMiB what Berth may use; 0 for all that there is
 * @param diskGiB what Berth may use; -1 for the storage pool's capacity
 * @param bridge that instances' network devices join; empty for no network device
 * @param pool for instances' volumes; empty for none
 */
public record HostEntry(
    String name,
    String uri,
    Login login,
    String migrateUri,
    String rack,
    String feed,
    String zone,
    Set<String> traits,
    OverCommit overCommit,
    PowerCurve power,
    KvmUse kvm,
    List<Integer> cpus,
    long memoryMiB,
    long diskGiB,
    long networkMbps,
    String bridge,
    String pool,
    SensorSpec sensors) {

  /** Whether instances run on KVM. */
  public enum KvmUse {
    /** Where libvirt offers it and the processor has vmx or svm. */
    AUTO,
    /** Never: QEMU translates instructions (TCG). */
    NEVER,
    /** Wherever libvirt offers it. */
    ALWAYS
  }

  public HostEntry {
    Names.name("host name", name);
    if (!bridge.isEmpty()) {
      Names.name("bridge", bridge);
    }
    if (!pool.isEmpty()) {
      Names.name("storage pool", pool);
    }
    traits = Set.copyOf(traits);
    cpus = List.copyOf(cpus);
  }

  /** Whether it is libvirt's built-in test driver. */
  public boolean isTestDriver() {
    return uri.startsWith("test:");
  }

  /** Whether its kernel is this one, so that files here say what it can do. */
  public boolean isLocal() {
    return !uri.matches("[a-z]+\\+(ssh|tcp|tls|libssh2?)://.*") && uri.contains(":///");
  }
}
