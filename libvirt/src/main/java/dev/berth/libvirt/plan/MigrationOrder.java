package dev.berth.libvirt.plan;

import java.util.List;

/**
 * How an instance is to be moved.
 *
 * @param targetUri libvirt of the target, as the source reaches it
 * @param pins CPUs of the target for a pinned instance
 * @param mibPerSecond most bandwidth; 0 for no limit
 * @param timeOutMillis after which it is aborted; the instance then stays where it is
 * @param sharedStorage whether the disk is the same file at both ends
 */
public record MigrationOrder(
    String targetUri,
    List<Action.Pin> pins,
    long mibPerSecond,
    long timeOutMillis,
    boolean sharedStorage) {

  public MigrationOrder {
    pins = List.copyOf(pins);
  }
}
