package dev.berth.libvirt.host;

import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.LibvirtException;
import dev.berth.libvirt.xml.Readback;
import dev.berth.libvirt.xml.Xml;
import dev.berth.model.HostSpec;
import dev.berth.model.HostType;
import dev.berth.model.Resource;
import dev.berth.model.ResourceVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a host is, by its libvirt's own word.
 *
 * @param uuid the host's; two hosts between which an instance migrates must differ
 * @param guestTypes virtualisation types that libvirt offers
 * @param type the one that instances get
 * @param typeReason why that one
 * @param numaCpus CPUs of each NUMA node
 * @param domains all that are defined or run there
 */
public record HostFacts(
    String uuid,
    String architecture,
    String cpuModel,
    Set<String> cpuFeatures,
    HostLink.Node node,
    long memoryMiB,
    Set<Long> pageSizesKiB,
    Set<String> machines,
    Set<String> guestTypes,
    String type,
    String typeReason,
    List<List<Integer>> numaCpus,
    long poolGiB,
    List<ExistingDomain> domains) {

  private static final long KIBI = 1024;
  private static final long MILLI = 1000;
  private static final String USUAL_ARCHITECTURE = "x86_64";

  /** Asks a host. */
  public static HostFacts of(HostEntry entry, HostLink link) {
    Xml capabilities = Xml.parse(link.capabilities());
    Xml cpu = capabilities.first("host/cpu").orElse(Xml.root("cpu"));
    Set<String> features = new TreeSet<>();
    cpu.all("feature").forEach(feature -> features.add(feature.get("name")));
    Set<Long> pages = new TreeSet<>();
    cpu.all("pages").forEach(page -> pages.add(Long.parseLong(page.get("size"))));
    String reported = cpu.textAt("arch");
    String architecture = reported.isEmpty() ? USUAL_ARCHITECTURE : reported;
    Set<String> types = new TreeSet<>();
    Set<String> machines = new TreeSet<>();
    for (Xml guest : capabilities.all("guest/arch")) {
      if (entry.isTestDriver() || guest.get("name").equals(architecture)) {
        guest.all("domain").forEach(domain -> types.add(domain.get("type")));
        guest.all("machine").forEach(machine -> machines.add(machine.text()));
      }
    }
    Virtualisation chosen = Virtualisation.of(entry, types, features);
    HostLink.Node node = link.node();
    return new HostFacts(
        capabilities.textAt("host/uuid"),
        architecture,
        cpu.textAt("model").isEmpty() ? node.model() : cpu.textAt("model"),
        features,
        node,
        memory(link, node),
        pages,
        machines,
        types,
        chosen.type(),
        chosen.reason(),
        numa(capabilities, node),
        entry.pool().isEmpty() ? 0 : link.poolCapacity(entry.pool()) / KIBI / KIBI / KIBI,
        ExistingDomain.all(link));
  }

  /** Node memory statistics say more truly than node info how much there is, where they exist. */
  private static long memory(HostLink link, HostLink.Node node) {
    try {
      return link.memory().getOrDefault("total", node.memoryKiB()) / KIBI;
    } catch (LibvirtException e) {
      if (e.unsupported()) {
        return node.memoryKiB() / KIBI;
      }
      throw e;
    }
  }

  private static List<List<Integer>> numa(Xml capabilities, HostLink.Node node) {
    List<List<Integer>> cells = new ArrayList<>();
    for (Xml cell : capabilities.all("host/topology/cells/cell")) {
      cells.add(cell.all("cpus/cpu").stream().map(cpu -> Integer.parseInt(cpu.get("id"))).toList());
    }
    return cells.isEmpty() ? List.of(Readback.cpus("0-" + (node.cpus() - 1))) : cells;
  }

  /** The CPUs that instances may use. */
  public List<Integer> cpus(HostEntry entry) {
    return entry.cpus().isEmpty()
        ? numaCpus.stream().flatMap(List::stream).sorted().toList()
        : entry.cpus();
  }

  /**
   * The host as the placement manager knows it. What domains hold that are not this fleet's is not
   * Berth's to give: it is taken off the nameplate, at the rate at which over-commit multiplies it.
   */
  public HostSpec spec(HostEntry entry, String fleet) {
    ResourceVector foreign = foreign(fleet);
    long memory = entry.memoryMiB() == 0 ? memoryMiB : entry.memoryMiB();
    ResourceVector nameplate =
        new ResourceVector(
            left(entry, Resource.VCPU, cpus(entry).size() * MILLI, foreign),
            left(entry, Resource.MEMORY, memory, foreign),
            entry.diskGiB() < 0 ? poolGiB : entry.diskGiB(),
            entry.networkMbps(),
            0);
    Set<String> traits = new TreeSet<>(entry.traits());
    traits.add("arch:" + architecture);
    traits.add("cpu-model:" + cpuModel);
    cpuFeatures.forEach(feature -> traits.add("cpu-feature:" + feature));
    traits.add("virtualisation:" + type);
    HostType hostType =
        new HostType(
            entry.name(), nameplate, entry.overCommit(), numaNodes(entry), traits, entry.power());
    return new HostSpec(entry.name(), hostType, entry.rack(), entry.feed(), entry.zone());
  }

  private int numaNodes(HostEntry entry) {
    return entry.cpus().isEmpty() ? Math.min(64, numaCpus.size()) : 1;
  }

  private static long left(
      HostEntry entry, Resource resource, long nameplate, ResourceVector foreign) {
    double taken = Math.ceil(foreign.get(resource) / entry.overCommit().get(resource));
    long unit = resource == Resource.VCPU ? MILLI : 1; // whole vCPUs, as hosts are described
    return Math.max(0, nameplate - ((long) taken + unit - 1) / unit * unit);
  }

  /** What running domains hold that are not of this fleet. */
  public ResourceVector foreign(String fleet) {
    long vcpus = 0;
    long memory = 0;
    for (ExistingDomain domain : domains) {
      if (!domain.isOf(fleet) && domain.state() != HostLink.DomainState.SHUT_OFF) {
        vcpus += domain.vcpus();
        memory += domain.memoryMiB();
      }
    }
    return ResourceVector.of(vcpus * MILLI, memory);
  }
}
