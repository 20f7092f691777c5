package dev.berth.libvirt.host;

import dev.berth.libvirt.plan.DomainShape;

/**
 * What every instance of a fleet starts from.
 *
 * @param cpuModel the guest's processor; empty leaves it to the hypervisor
 * @param consoleFolder where guests' consoles are written; empty for nowhere
 * @param ready by what a guest is known to run
 * @param bootMillis after which a guest that does not run has failed
 * @param stopMillis after which a guest that does not shut down is destroyed
 */
public record Template(
    String architecture,
    String machine,
    DomainShape.Boot boot,
    String cpuModel,
    String consoleFolder,
    Ready ready,
    long bootMillis,
    long stopMillis) {

  /** By what a guest is known to run. */
  public enum Ready {
    /** Its virtual machine runs. */
    RUNNING,
    /** Its balloon driver reports, so its kernel is up. */
    BALLOON
  }
}
