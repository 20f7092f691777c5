package dev.berth.libvirt.fleet;

import dev.berth.libvirt.host.HostEntry;
import dev.berth.libvirt.host.Template;
import dev.berth.libvirt.plan.Names;
import java.util.List;

/**
 * A fleet as its file describes it.
 *
 * @param name stands in every domain's mark: two fleets on the same hosts leave each other alone
 * @param callMillis after which a short call counts as failed
 * @param migration how instances are moved
 */
public record FleetSpec(
    String name, List<HostEntry> hosts, Template template, long callMillis, Migration migration) {

  /**
   * @param mibPerSecond most bandwidth; 0 for no limit
   * @param timeOutMillis after which a migration is aborted
   * @param sharedStorage whether all hosts see the same files in their storage pools
   */
  public record Migration(long mibPerSecond, long timeOutMillis, boolean sharedStorage) {}

  public FleetSpec {
    Names.name("fleet name", name);
    hosts = List.copyOf(hosts);
  }
}
