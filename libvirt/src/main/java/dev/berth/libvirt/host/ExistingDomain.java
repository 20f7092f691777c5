package dev.berth.libvirt.host;

import dev.berth.libvirt.link.HostLink;
import dev.berth.libvirt.link.HostLink.DomainState;
import dev.berth.libvirt.link.LibvirtException;
import dev.berth.libvirt.plan.Mark;
import dev.berth.libvirt.xml.MarkXml;
import dev.berth.libvirt.xml.Readback;
import dev.berth.libvirt.xml.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A domain as it was found on a host.
 *
 * @param mark empty for a domain that is not Berth's
 * @param pinned CPUs that its vCPUs are bound to
 */
public record ExistingDomain(
    String name,
    DomainState state,
    int vcpus,
    long memoryMiB,
    Optional<Mark> mark,
    List<Integer> pinned) {

  private static final long KIBI = 1024;

  /** All domains of a host; one that vanishes meanwhile is left out. */
  static List<ExistingDomain> all(HostLink link) {
    List<ExistingDomain> domains = new ArrayList<>();
    for (String name : link.domains()) {
      try {
        domains.add(of(name, link.state(name), Xml.parse(link.xml(name))));
      } catch (LibvirtException e) {
        if (!e.absent()) {
          throw e;
        }
      }
    }
    return domains;
  }

  private static ExistingDomain of(String name, DomainState state, Xml xml) {
    List<Integer> pinned = new ArrayList<>();
    xml.all("cputune/vcpupin").forEach(pin -> pinned.addAll(Readback.cpus(pin.get("cpuset"))));
    return new ExistingDomain(
        name,
        state,
        Integer.parseInt(xml.textAt("vcpu")),
        Long.parseLong(xml.textAt("memory")) / KIBI,
        MarkXml.in(xml),
        pinned);
  }

  /** Whether it is an instance of this fleet. */
  public boolean isOf(String fleet) {
    return mark.isPresent() && mark.get().fleet().equals(fleet);
  }
}
